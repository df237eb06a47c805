package io.github.peeweevertx.testing.faults;

import io.github.peeweevertx.testing.server.DatabaseUnderTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/**
 * Stands between a client and its server, and breaks as networks do: refuses, resets, cuts in
 * mid-message, falls silent, stalls, delays, slices, throttles; at once, or when a given word is
 * seen. {@link #heal()} ends whatever is on.
 *
 * <pre>{@code
 * try (FaultProxy proxy = FaultProxy.to(server)) {
 *   Database database = TestUrl.of(server).port(proxy.port()).open(vertx);
 *   proxy.silence();
 *   …
 *   proxy.heal();
 * }
 * }</pre>
 *
 * <p>Works with threads of its own, so that it depends on nothing that it tests. All methods may be
 * called from any thread.
 */
public final class FaultProxy implements AutoCloseable {
  private static final int CONNECT_MS = 5_000;

  private final InetSocketAddress target;
  private final int port;
  private final Line line = new Line();
  private final List<Link> links = new CopyOnWriteArrayList<>();
  private final AtomicInteger accepted = new AtomicInteger();
  private ServerSocket listening;
  private Thread acceptor;
  private boolean closed;

  private FaultProxy(InetSocketAddress target, int port) {
    this.target = target;
    this.listening = listen(port);
    this.port = listening.getLocalPort();
    accept(listening);
  }

  /**
   * A proxy in front of a database.
   *
   * @param server the database
   * @return a proxy that listens on a free port of this machine
   */
  public static FaultProxy to(DatabaseUnderTest server) {
    Objects.requireNonNull(server, "server");
    return to(server.host(), server.port(), 0);
  }

  /**
   * A proxy in front of any server.
   *
   * @param host its host
   * @param port its port
   * @param listenPort where the proxy listens, 0 for a free port
   * @return a proxy that listens on this machine
   */
  public static FaultProxy to(String host, int port, int listenPort) {
    return new FaultProxy(new InetSocketAddress(host, port), listenPort);
  }

  /**
   * A port that nobody listened on just now.
   *
   * @return a port of this machine
   */
  public static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /**
   * Where clients connect to.
   *
   * @return a port of this machine, the same until the proxy is closed
   */
  public int port() {
    return port;
  }

  /**
   * How many connections were made so far.
   *
   * @return from 0
   */
  public int accepted() {
    return accepted.get();
  }

  /**
   * How many connections are open.
   *
   * @return from 0
   */
  public int open() {
    return links.size();
  }

  /**
   * Waits until no connection is open.
   *
   * @throws AssertionError when one is open after {@code 10} seconds
   */
  public void awaitIdle() {
    Poll.until(Duration.ofSeconds(10), links::isEmpty, () -> open() + " connections are open");
  }

  /** Refuses new connections; those that are open stay. */
  public synchronized void refuse() {
    try {
      if (listening != null) {
        listening.close();
        // The port answers for as long as a thread still waits in accept.
        acceptor.join();
      }
      listening = null;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Resets all connections that are open, without a goodbye, as a crashed machine does. */
  public void reset() {
    links.forEach(Link::reset);
  }

  /** Closes all connections that are open in an orderly way, as a server does that goes down. */
  public void cut() {
    links.forEach(Link::close);
  }

  /**
   * Closes one connection in the middle of something: the first that carries so many bytes from now
   * on.
   *
   * @param direction which bytes are counted
   * @param bytes how many still pass
   */
  public void cutAfter(Direction direction, long bytes) {
    line.order(Order.cut(direction, Order.after(bytes)));
  }

  /**
   * Closes one connection at a word: the first on which it is seen in one piece from now on.
   *
   * @param direction where it is looked for
   * @param word for example {@code COMMIT}
   * @param passes whether the packet with the word still arrives
   */
  public void cutAt(Direction direction, String word, boolean passes) {
    line.order(Order.cut(direction, Order.at(word, passes)));
  }

  /**
   * Closes one connection in place of an answer: the first that sends a word to the server from now
   * on. The server gets it, and what it says next is lost.
   *
   * @param word for example {@code COMMIT}
   */
  public void cutAnswerTo(String word) {
    line.order(Order.act(Direction.TO_SERVER, Order.at(word, true), Link::dropAnswer));
  }

  /**
   * Does something at a word: the first time that it is seen in one piece from now on. The packet
   * with the word is held until it is done, and travels on as the line is then.
   *
   * @param direction where it is looked for
   * @param word for example {@code SAVEPOINT}
   * @param act what to do, on a thread that may block; to break the line, for instance
   */
  public void when(Direction direction, String word, Runnable act) {
    line.order(Order.act(direction, Order.at(word, true), link -> act.run()));
  }

  /**
   * Does something while a connection is made: before the server's first word to one that is made
   * from now on reaches the client, which knows by then that somebody listens, and is not logged
   * in.
   *
   * @param act as {@link #when}
   */
  public void whenConnecting(Runnable act) {
    line.order(Order.act(Direction.TO_CLIENT, Order.first(accepted.get()), link -> act.run()));
  }

  /**
   * Lets nothing through any more, in neither direction; connections stay open, and new ones are
   * taken and not answered. What is sent meanwhile arrives after {@link #heal()}.
   */
  public void silence() {
    change(now -> now.silent(Direction.values()));
  }

  /**
   * Like {@link #silence()}, one way only.
   *
   * @param direction which way
   */
  public void silence(Direction direction) {
    change(now -> now.silent(direction));
  }

  /**
   * Takes new connections and never answers them; those that are open work on. What clients said
   * meanwhile arrives after {@link #heal()}.
   */
  public void stall() {
    change(Conditions::stalling);
  }

  /**
   * Holds up each packet, in both directions.
   *
   * @param by how long
   */
  public void delay(Duration by) {
    change(now -> now.delayed(by));
  }

  /**
   * Cuts what is sent into small packets.
   *
   * @param bytes how large one is, from 1
   */
  public void slice(int bytes) {
    change(now -> now.sliced(Math.max(1, bytes)));
  }

  /**
   * Slows each connection down.
   *
   * @param bytesPerSecond how many bytes it carries each way, from 1
   */
  public void throttle(long bytesPerSecond) {
    change(now -> now.throttled(Math.max(1, bytesPerSecond)));
  }

  /** Ends all that is on: the line is as good as new, and connections are taken again. */
  public synchronized void heal() {
    line.order(null);
    line.become(Conditions.FINE);
    if (listening == null && !closed) {
      listening = listen(port);
      accept(listening);
    }
  }

  /** Closes the proxy and all its connections. */
  @Override
  public synchronized void close() {
    closed = true;
    refuse();
    line.close();
    cut();
  }

  private synchronized void change(UnaryOperator<Conditions> next) {
    line.become(next.apply(line.conditions()));
  }

  private static ServerSocket listen(int port) {
    try {
      ServerSocket socket = new ServerSocket();
      // The port is wanted back although connections of it are still dying.
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return socket;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void accept(ServerSocket listener) {
    acceptor =
        Link.thread(
            () -> {
              while (!listener.isClosed()) {
                try {
                  join(listener.accept());
                } catch (IOException refusedOrClosed) {
                  // The client sees it; a closed listener ends the loop.
                }
              }
            },
            "fault-proxy-accept");
  }

  private void join(Socket near) throws IOException {
    Socket far = new Socket();
    try {
      far.connect(target, CONNECT_MS);
      near.setTcpNoDelay(true);
      far.setTcpNoDelay(true);
    } catch (IOException unreachable) {
      far.close();
      near.close();
      throw unreachable;
    }
    Link link = new Link(near, far, line, accepted.incrementAndGet(), links::remove);
    links.add(link);
    link.start();
  }
}
