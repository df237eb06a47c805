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
  private final Consumer<Link> onEnd;

  Link(Socket near, Socket far, Line line, Consumer<Link> onEnd) {
    this.near = near;
    this.far = far;
    this.line = line;
    this.onEnd = onEnd;
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
    Cut known = null;
    try {
      for (int length; (length = from.getInputStream().read(buffer)) >= 0; ) {
        line.awaitOpen(direction);
        Cut cut = line.cut();
        if (cut != known) {
          known = cut;
          carried = 0;
        }
        int place =
            cut == null || cut.direction() != direction ? -1 : cut.place(carried, buffer, length);
        if (place >= 0 && cut.done().compareAndSet(false, true)) {
          send(to, buffer, place);
          return;
        }
        send(to, buffer, length);
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
