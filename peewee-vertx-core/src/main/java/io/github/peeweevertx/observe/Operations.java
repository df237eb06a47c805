package io.github.peeweevertx.observe;

import io.github.peeweevertx.tx.VertxContexts;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.net.SocketAddress;
import io.vertx.core.spi.metrics.ClientMetrics;
import io.vertx.core.spi.metrics.VertxMetrics;
import io.vertx.core.spi.tracing.VertxTracer;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Counts operations by name. Where Vert.x was given metrics, each name is a {@code ClientMetrics}
 * of theirs, with the name as its namespace; where it was given a tracer, each operation is a span.
 * Names are those of models and verbs, so that there are only so many. Thread-safe.
 */
public final class Operations {
  /** The name of what has none. */
  public static final String UNNAMED = "statement";

  private final Vertx vertx;
  private final String kind;
  private final SocketAddress remote;
  private final VertxMetrics metrics;
  private final Spans spans;
  private final Map<String, OperationLine> lines = new ConcurrentHashMap<>();

  /**
   * Begins to count.
   *
   * @param vertx whose metrics and tracer are told
   * @param kind the type of the metrics
   * @param remote who does the work
   */
  public Operations(Vertx vertx, String kind, SocketAddress remote) {
    this.vertx = vertx;
    this.kind = kind;
    this.remote = remote;
    this.metrics = VertxContexts.metrics(vertx);
    VertxTracer<?, ?> tracer = VertxContexts.tracer(vertx);
    this.spans = tracer == null ? null : new Spans(tracer);
  }

  /**
   * A statement is asked for, here and now.
   *
   * @param name what it is called, null for nothing
   * @param text its template
   * @return to be told of its end
   */
  public Operation asked(String name, String text) {
    Operation operation = operation(name, text, false, System.nanoTime());
    return spans == null ? operation : operation.traced(spans.asked(operation));
  }

  /**
   * A call of somebody else is served, here and now: what is done on this context from now on is
   * part of its span.
   *
   * @param name what it is called, null for nothing
   * @param headers what came with the call, with the trace that it is part of
   * @param since when it came, by {@link System#nanoTime()}
   * @return to be told of its end
   */
  public Operation served(String name, MultiMap headers, long since) {
    Operation operation = operation(name, null, true, since);
    return spans == null ? operation : operation.traced(spans.served(operation, headers));
  }

  private Operation operation(String given, String text, boolean served, long since) {
    String name = given == null ? UNNAMED : given;
    OperationLine line = lines.get(name);
    if (line == null) {
      line = lines.computeIfAbsent(name, any -> new OperationLine(clientMetrics(any)));
    }
    return new Operation(
        this, line, name, text, served, since, spans == null ? null : vertx.getOrCreateContext());
  }

  private ClientMetrics<?, ?, ?> clientMetrics(String name) {
    return metrics == null ? null : metrics.createClientMetrics(remote, kind, name);
  }

  Spans spans() {
    return spans;
  }

  /**
   * What was done so far.
   *
   * @return a snapshot, by name
   */
  public Map<String, OperationCount> counts() {
    Map<String, OperationCount> counts = new TreeMap<>();
    lines.forEach((name, line) -> counts.put(name, line.count()));
    return counts;
  }
}
