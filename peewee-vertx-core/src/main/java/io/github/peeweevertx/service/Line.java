package io.github.peeweevertx.service;

import io.github.peeweevertx.wire.TableNames;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.eventbus.DeliveryOptions;
import java.time.Duration;

/** The way from a proxy to its service. */
record Line(Vertx vertx, String address, TableNames tables, MultiMap headers, Duration deadline) {
  private static final Duration DEFAULT_DEADLINE = Duration.ofSeconds(30);

  static Line of(Vertx vertx, String address, TableNames tables) {
    Envelope.register(vertx.eventBus());
    MultiMap none = MultiMap.caseInsensitiveMultiMap();
    return new Line(vertx, address, tables, none, DEFAULT_DEADLINE);
  }

  Line with(String header, String value) {
    MultiMap more = MultiMap.caseInsensitiveMultiMap().addAll(headers).set(header, value);
    return new Line(vertx, address, tables, more, deadline);
  }

  Line within(Duration other) {
    return new Line(vertx, address, tables, headers, other);
  }

  Future<Answer> send(ServiceCall call, Class<?> model) {
    long left = Math.max(1, deadline.toMillis());
    DeliveryOptions options =
        new DeliveryOptions()
            .setCodecName(Envelope.codec(true))
            .setSendTimeout(left)
            .addHeader(QueryService.DEADLINE, Long.toString(System.currentTimeMillis() + left));
    headers.forEach(header -> options.addHeader(header.getKey(), header.getValue()));
    return vertx
        .eventBus()
        .<Envelope>request(address, Envelope.of(call, tables, vertx.isClustered()), options)
        .map(reply -> reply.body().answer())
        .recover(failure -> Future.failedFuture(Failures.received(failure, model)));
  }
}
