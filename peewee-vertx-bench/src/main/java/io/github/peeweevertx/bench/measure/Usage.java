package io.github.peeweevertx.bench.measure;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/**
 * What this process or thread has used up, or what it used between two moments.
 *
 * @param nanos the clock
 * @param cpuNanos processor time of all threads, those of compiler and collector included
 * @param allocatedBytes what the Java threads that are alive have allocated
 */
public record Usage(long nanos, long cpuNanos, long allocatedBytes) {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  /**
   * The moment of the call.
   *
   * @return the sums since the process was started
   */
  public static Usage now() {
    long bytes = 0;
    for (long each : THREADS.getThreadAllocatedBytes(THREADS.getAllThreadIds())) {
      // A thread that has ended meanwhile gives -1.
      bytes += Math.max(0, each);
    }
    return new Usage(System.nanoTime(), SYSTEM.getProcessCpuTime(), bytes);
  }

  /**
   * The moment of the call, for this thread alone: its clock is its own processor time, which
   * stands still while others run.
   *
   * @return the sums since the thread was started
   */
  public static Usage ofThread() {
    long nanos = THREADS.getCurrentThreadCpuTime();
    return new Usage(nanos, nanos, THREADS.getCurrentThreadAllocatedBytes());
  }

  /**
   * The difference to an earlier moment.
   *
   * @param start the earlier moment
   * @return what was used in between
   */
  public Usage since(Usage start) {
    return new Usage(
        nanos - start.nanos,
        cpuNanos - start.cpuNanos,
        Math.max(0, allocatedBytes - start.allocatedBytes));
  }
}
