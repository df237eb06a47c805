package io.github.peeweevertx.testing.faults;

import java.io.IOException;
import java.net.Socket;
import java.util.function.Consumer;

/** One connection through a proxy: two sockets, and a thread for each direction. */
final class Link {
  private static final int BUFFER = 16_384;

  private final Socket near;
  private final Socket far;
  private final Line line;
  private final int number;
  private final boolean stalled;
  private final Consumer<Link> onEnd;
  private volatile boolean answerless;

  Link(Socket near, Socket far, Line line, int number, Consumer<Link> onEnd) {
    this.number = number;
    this.stalled = line.conditions().stalls();
    this.near = near;
    this.far = far;
    this.line = line;
    this.onEnd = onEnd;
  }

  /** Which connection of its proxy this is, from 1. */
  int number() {
    return number;
  }

  void start() {
    thread(() -> carry(Direction.TO_SERVER, near, far), "fault-proxy-to-server");
    thread(() -> carry(Direction.TO_CLIENT, far, near), "fault-proxy-to-client");
  }

  static Thread thread(Runnable work, String name) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  private void carry(Direction direction, Socket from, Socket to) {
    byte[] buffer = new byte[BUFFER];
    long carried = 0;
    Order known = null;
    try {
      if (stalled) {
        line.awaitAnswering();
      }
      for (int length; (length = from.getInputStream().read(buffer)) >= 0; ) {
        line.awaitOpen(direction);
        Order order = line.order();
        if (order != known) {
          known = order;
          carried = 0;
        }
        int passes = passes(order, direction, carried, buffer, length);
        send(to, buffer, passes < 0 ? -passes - 1 : passes);
        if (passes < 0) {
          return;
        }
        carried += length;
      }
      // A line that is silent does not tell of an end either.
      line.awaitOpen(direction);
    } catch (IOException broken) {
      // The other end is told below.
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } finally {
      close();
    }
  }

  /**
   * Carries an order out, if this is its place.
   *
   * @return how many bytes still pass; {@code -n - 1} when n pass, and the connection ends there
   */
  private int passes(Order order, Direction direction, long carried, byte[] buffer, int length)
      throws InterruptedException {
    if (answerless && direction == Direction.TO_CLIENT) {
      return -1;
    }
    int place =
        order == null || order.direction() != direction
            ? -1
            : order.place().in(this, carried, buffer, length);
    if (place < 0 || !order.done().compareAndSet(false, true)) {
      return length;
    }
    if (order.act() == null) {
      return -place - 1;
    }
    order.act().accept(this);
    line.awaitOpen(direction);
    return length;
  }

  /** Cuts the connection in place of the next answer. */
  void dropAnswer() {
    answerless = true;
  }

  private void send(Socket to, byte[] buffer, int length) throws IOException, InterruptedException {
    for (int sent = 0; sent < length; ) {
      Conditions now = line.conditions();
      int portion = Math.min(length - sent, now.portion());
      line.pause(now.nanos(portion));
      to.getOutputStream().write(buffer, sent, portion);
      sent += portion;
    }
  }

  /** Ends both sides in an orderly way. */
  void close() {
    try (near;
        far) {
      onEnd.accept(this);
    } catch (IOException gone) {
      // It was gone before: just what is wanted.
    }
  }

  /** Ends both sides without a goodbye, and forgets what is under way. */
  void reset() {
    try {
      near.setSoLinger(true, 0);
      far.setSoLinger(true, 0);
    } catch (IOException gone) {
      // As above.
    }
    close();
  }
}
