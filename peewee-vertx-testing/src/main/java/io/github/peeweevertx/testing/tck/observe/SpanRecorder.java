package io.github.peeweevertx.testing.tck.observe;

import io.vertx.core.Context;
import io.vertx.core.spi.context.storage.ContextLocal;
import io.vertx.core.spi.tracing.SpanKind;
import io.vertx.core.spi.tracing.TagExtractor;
import io.vertx.core.spi.tracing.VertxTracer;
import io.vertx.core.tracing.TracingPolicy;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;

/** Keeps every span, and which one it is part of: what is served on a context is the parent. */
final class SpanRecorder implements VertxTracer<SpanRecorder.Span, SpanRecorder.Span> {
  private static final ContextLocal<Span> ACTIVE = ContextLocal.registerLocal(Span.class);

  private final List<Span> spans = new CopyOnWriteArrayList<>();

  /** One span; its end is noted when it comes. */
  static final class Span {
    private final String name;
    private final Span parent;
    private final Map<String, String> tags;
    private volatile boolean ended;
    private volatile Throwable failure;

    private Span(String name, Span parent, Map<String, String> tags) {
      this.name = name;
      this.parent = parent;
      this.tags = new ConcurrentHashMap<>(tags);
    }

    String name() {
      return name;
    }

    Span parent() {
      return parent;
    }

    Map<String, String> tags() {
      return tags;
    }

    boolean isEnded() {
      return ended;
    }

    Throwable failure() {
      return failure;
    }

    @Override
    public String toString() {
      return name + " " + tags + (ended ? "" : " (open)");
    }
  }

  /** The spans of the toolkit's own, in the order in which they began. */
  List<Span> own() {
    return spans.stream().filter(span -> span.tags.containsKey("peewee.verb")).toList();
  }

  /** The only span of a name. */
  Span only(String name) {
    List<Span> found = own().stream().filter(span -> span.name.equals(name)).toList();
    if (found.size() != 1) {
      throw new AssertionError("no single span is called " + name + ": " + spans);
    }
    return found.get(0);
  }

  private <R> Span begun(Context context, String name, R request, TagExtractor<R> tags) {
    Span span = new Span(name, context.getLocal(ACTIVE), tags.extract(request));
    spans.add(span);
    return span;
  }

  private static void ended(Span span, Throwable failure) {
    span.failure = failure;
    span.ended = true;
  }

  @Override
  public <R> Span receiveRequest(
      Context context,
      SpanKind kind,
      TracingPolicy policy,
      R request,
      String operation,
      Iterable<Map.Entry<String, String>> headers,
      TagExtractor<R> tags) {
    Span span = begun(context, operation, request, tags);
    context.putLocal(ACTIVE, span);
    return span;
  }

  @Override
  public <R> void sendResponse(
      Context context, R response, Span span, Throwable failure, TagExtractor<R> tags) {
    ended(span, failure);
  }

  @Override
  public <R> Span sendRequest(
      Context context,
      SpanKind kind,
      TracingPolicy policy,
      R request,
      String operation,
      BiConsumer<String, String> headers,
      TagExtractor<R> tags) {
    return begun(context, operation, request, tags);
  }

  @Override
  public <R> void receiveResponse(
      Context context, R response, Span span, Throwable failure, TagExtractor<R> tags) {
    ended(span, failure);
  }
}
