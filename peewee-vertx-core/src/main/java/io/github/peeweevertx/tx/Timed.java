package io.github.peeweevertx.tx;

import java.time.Duration;

/**
 * One thing that has to be over in time. It is told once when its time is up, and once more when
 * that did not help. Both happen on the thread of the {@link Watch}.
 */
abstract class Timed implements Watch.Watched {
  /** How long a server that was asked to cancel may take before its connection is closed. */
  static final Duration GRACE = Duration.ofMillis(500);

  private static final long FOREVER = Long.MAX_VALUE / 4;

  private final long start = System.nanoTime();
  private final long allowed;
  private boolean told;
  private long toldAt;

  /**
   * Makes a thing that is not watched yet.
   *
   * @param allowed how long it may take, null for ever
   */
  Timed(Duration allowed) {
    this.allowed = allowed == null ? FOREVER : allowed.toNanos();
  }

  final long age() {
    return System.nanoTime() - start;
  }

  @Override
  public final void look(long now) {
    if (!told) {
      if (now - start >= allowed) {
        tell(now);
      }
    } else if (toldAt != 0 && now - toldAt >= GRACE.toNanos()) {
      toldAt = 0;
      tooLate();
    }
  }

  /** Its time is up now, whatever was allowed. */
  final void hurry() {
    if (!told) {
      tell(System.nanoTime());
    }
  }

  private void tell(long now) {
    told = true;
    toldAt = now == 0 ? 1 : now;
    late();
  }

  /** Its time is up. */
  abstract void late();

  /** It is still not over, a little later. */
  abstract void tooLate();
}
