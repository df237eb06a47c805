package io.github.peeweevertx.testing.tck.observe;

import static io.github.peeweevertx.testing.Await.await;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.metrics.MetricsOptions;
import io.vertx.core.tracing.TracingOptions;

/** A Vert.x of its own whose metrics and tracer are kept. */
final class Watched implements AutoCloseable {
  private final MetricsRecorder metrics = new MetricsRecorder();
  private final SpanRecorder spans = new SpanRecorder();
  private final Vertx vertx =
      Vertx.builder()
          .with(
              new VertxOptions()
                  .setMetricsOptions(new MetricsOptions().setEnabled(true))
                  .setTracingOptions(new TracingOptions()))
          .withMetrics(options -> metrics)
          .withTracer(options -> spans)
          .build();

  Vertx vertx() {
    return vertx;
  }

  MetricsRecorder metrics() {
    return metrics;
  }

  SpanRecorder spans() {
    return spans;
  }

  @Override
  public void close() {
    await(vertx.close());
  }
}
