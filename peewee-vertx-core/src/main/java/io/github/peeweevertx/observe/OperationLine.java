package io.github.peeweevertx.observe;

import io.vertx.core.spi.metrics.ClientMetrics;
import java.util.concurrent.atomic.LongAdder;

/** What is counted of the operations of one name. */
final class OperationLine {
  private final LongAdder answered = new LongAdder();
  private final LongAdder failed = new LongAdder();
  private final LongAdder slow = new LongAdder();
  private final LongAdder nanos = new LongAdder();
  private final ClientMetrics<Object, Object, Object> metrics;

  @SuppressWarnings("unchecked")
  OperationLine(ClientMetrics<?, ?, ?> metrics) {
    this.metrics = (ClientMetrics<Object, Object, Object>) metrics;
  }

  Object begin(Operation operation) {
    if (metrics == null) {
      return null;
    }
    Object metric = metrics.requestBegin(operation.name(), operation);
    metrics.requestEnd(metric);
    return metric;
  }

  void slow() {
    slow.increment();
  }

  void end(Operation operation, Object metric, boolean good, long took) {
    (good ? answered : failed).increment();
    nanos.add(took);
    if (metrics != null && good) {
      metrics.responseBegin(metric, operation);
      metrics.responseEnd(metric);
    } else if (metrics != null) {
      metrics.requestReset(metric);
    }
  }

  OperationCount count() {
    return new OperationCount(answered.sum(), failed.sum(), slow.sum(), nanos.sum());
  }
}
