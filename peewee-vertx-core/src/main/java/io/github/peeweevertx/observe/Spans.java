package io.github.peeweevertx.observe;

import io.vertx.core.Context;
import io.vertx.core.MultiMap;
import io.vertx.core.spi.tracing.SpanKind;
import io.vertx.core.spi.tracing.TagExtractor;
import io.vertx.core.spi.tracing.VertxTracer;
import io.vertx.core.tracing.TracingPolicy;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Operations as spans of the tracer that Vert.x was given: where there is a trace, part of it. */
final class Spans {
  private record Tag(String key, Function<Operation, String> value) {}

  private static final List<Tag> TAGS =
      List.of(
          new Tag("peewee.model", operation -> part(operation.name(), true)),
          new Tag("peewee.verb", operation -> part(operation.name(), false)),
          new Tag("db.query.text", Operation::text));

  private static final TagExtractor<Operation> EXTRACTOR =
      new TagExtractor<>() {
        @Override
        public int len(Operation operation) {
          return operation.text() == null ? TAGS.size() - 1 : TAGS.size();
        }

        @Override
        public String name(Operation operation, int index) {
          return TAGS.get(index).key();
        }

        @Override
        public String value(Operation operation, int index) {
          return TAGS.get(index).value().apply(operation);
        }
      };

  private final VertxTracer<Object, Object> tracer;

  @SuppressWarnings("unchecked")
  Spans(VertxTracer<?, ?> tracer) {
    this.tracer = (VertxTracer<Object, Object>) tracer;
  }

  private static String part(String name, boolean model) {
    int dot = name.indexOf('.');
    if (model) {
      return dot < 0 ? "" : name.substring(0, dot);
    }
    return name.substring(dot + 1);
  }

  Object asked(Operation operation) {
    return tracer.sendRequest(
        operation.context(),
        SpanKind.RPC,
        TracingPolicy.PROPAGATE,
        operation,
        operation.name(),
        (key, value) -> {},
        EXTRACTOR);
  }

  Object served(Operation operation, MultiMap headers) {
    Iterable<Map.Entry<String, String>> carrier = headers.entries();
    return tracer.receiveRequest(
        operation.context(),
        SpanKind.RPC,
        TracingPolicy.PROPAGATE,
        operation,
        operation.name(),
        carrier,
        EXTRACTOR);
  }

  void end(Operation operation, Throwable failure) {
    Context context = operation.context();
    if (operation.isServed()) {
      tracer.sendResponse(context, operation, operation.span(), failure, TagExtractor.empty());
    } else {
      tracer.receiveResponse(context, operation, operation.span(), failure, TagExtractor.empty());
    }
  }
}
