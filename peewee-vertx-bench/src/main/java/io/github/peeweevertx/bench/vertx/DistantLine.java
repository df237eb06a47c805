package io.github.peeweevertx.bench.vertx;

import io.github.peeweevertx.bench.measure.BenchmarkException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.locks.LockSupport;

/**
 * A line to a server that is far away: all that is sent arrives a while later, and nothing waits
 * for what was sent before it. Everybody who is compared goes over such a line.
 */
final class DistantLine implements AutoCloseable {
  private static final int PARCEL = 16_384;
  private static final int UNDER_WAY = 1_024;

  private final InetSocketAddress server;
  private final ServerSocket near;
  private final long oneWay;

  /**
   * What is under way.
   *
   * @param bytes none for the end
   * @param due when it arrives
   */
  private record Parcel(byte[] bytes, long due) {}

  /**
   * Opens a line.
   *
   * @param host the server
   * @param port its port
   * @param oneWay how long a byte takes, in either direction
   */
  DistantLine(String host, int port, Duration oneWay) {
    this.server = new InetSocketAddress(host, port);
    this.oneWay = oneWay.toNanos();
    try {
      near = new ServerSocket(0, 64, InetAddress.getLoopbackAddress());
    } catch (IOException failure) {
      throw new BenchmarkException("no line to the server: " + failure.getMessage(), failure);
    }
    start(this::accept);
  }

  /** Where it begins, on this machine. */
  int port() {
    return near.getLocalPort();
  }

  private void accept() {
    while (!near.isClosed()) {
      try {
        Socket client = near.accept();
        Socket far = new Socket();
        far.connect(server);
        client.setTcpNoDelay(true);
        far.setTcpNoDelay(true);
        carry(client, far);
        carry(far, client);
      } catch (IOException closedOrRefused) {
        // A client that gets no connection says so itself.
      }
    }
  }

  private void carry(Socket from, Socket to) {
    BlockingQueue<Parcel> way = new ArrayBlockingQueue<>(UNDER_WAY);
    start(() -> send(from, way));
    start(() -> deliver(way, to));
  }

  private void send(Socket from, BlockingQueue<Parcel> way) {
    byte[] buffer = new byte[PARCEL];
    try {
      for (int length; (length = read(from, buffer)) >= 0; ) {
        way.put(new Parcel(Arrays.copyOf(buffer, length), System.nanoTime() + oneWay));
      }
      way.put(new Parcel(new byte[0], System.nanoTime() + oneWay));
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  private static int read(Socket from, byte[] buffer) {
    try {
      return from.getInputStream().read(buffer);
    } catch (IOException ended) {
      return -1;
    }
  }

  private static void deliver(BlockingQueue<Parcel> way, Socket to) {
    try (to) {
      for (Parcel next = way.take(); next.bytes().length > 0; next = way.take()) {
        for (long left; (left = next.due() - System.nanoTime()) > 0; ) {
          LockSupport.parkNanos(left);
        }
        to.getOutputStream().write(next.bytes());
      }
    } catch (IOException ended) {
      // The other end hears of it by itself.
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  private static void start(Runnable work) {
    Thread thread = new Thread(work, "distant-line");
    thread.setDaemon(true);
    thread.start();
  }

  /** Takes no more connections; those that are open end with their clients. */
  @Override
  public void close() {
    try {
      near.close();
    } catch (IOException failure) {
      throw new BenchmarkException("the line does not close", failure);
    }
  }
}
