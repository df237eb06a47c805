package io.github.peeweevertx.testing.tck.observe;

import io.vertx.core.net.SocketAddress;
import io.vertx.core.spi.metrics.ClientMetrics;
import io.vertx.core.spi.metrics.PoolMetrics;
import io.vertx.core.spi.metrics.VertxMetrics;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts what the metrics of Vert.x are told, by type and namespace. */
final class MetricsRecorder implements VertxMetrics {
  private final Map<String, Requests> clients = new ConcurrentHashMap<>();
  private final Map<String, Places> pools = new ConcurrentHashMap<>();

  /** What a client was told. */
  static final class Requests implements ClientMetrics<Object, Object, Object> {
    private final AtomicInteger begun = new AtomicInteger();
    private final AtomicInteger answered = new AtomicInteger();
    private final AtomicInteger reset = new AtomicInteger();

    int begun() {
      return begun.get();
    }

    int answered() {
      return answered.get();
    }

    int reset() {
      return reset.get();
    }

    @Override
    public Object requestBegin(String uri, Object request) {
      begun.incrementAndGet();
      return request;
    }

    @Override
    public void requestReset(Object request) {
      reset.incrementAndGet();
    }

    @Override
    public void responseEnd(Object request) {
      answered.incrementAndGet();
    }
  }

  /** What a pool was told. */
  static final class Places implements PoolMetrics<Object, Object> {
    private final int size;
    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicInteger working = new AtomicInteger();
    private final AtomicInteger begun = new AtomicInteger();

    Places(int size) {
      this.size = size;
    }

    int size() {
      return size;
    }

    int waiting() {
      return waiting.get();
    }

    int working() {
      return working.get();
    }

    int begun() {
      return begun.get();
    }

    @Override
    public Object enqueue() {
      waiting.incrementAndGet();
      return this;
    }

    @Override
    public void dequeue(Object queued) {
      waiting.decrementAndGet();
    }

    @Override
    public Object begin() {
      begun.incrementAndGet();
      working.incrementAndGet();
      return this;
    }

    @Override
    public void end(Object used) {
      working.decrementAndGet();
    }
  }

  /** The client of a type and a namespace. */
  Requests client(String type, String namespace) {
    return clients.getOrDefault(type + " " + namespace, new Requests());
  }

  /** The only pool of a type. */
  Places pool(String type) {
    Places pool = pools.get(type);
    if (pool == null) {
      throw new AssertionError("no pool of type " + type + ": " + pools.keySet());
    }
    return pool;
  }

  @Override
  public ClientMetrics<?, ?, ?> createClientMetrics(
      SocketAddress remote, String type, String namespace) {
    return clients.computeIfAbsent(type + " " + namespace, any -> new Requests());
  }

  @Override
  public PoolMetrics<?, ?> createPoolMetrics(String type, String name, int size) {
    return pools.computeIfAbsent(type, any -> new Places(size));
  }

  @Override
  public boolean isMetricsEnabled() {
    return true;
  }
}
