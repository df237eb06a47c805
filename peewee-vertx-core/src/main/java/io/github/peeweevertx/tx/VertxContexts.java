package io.github.peeweevertx.tx;

import io.vertx.core.Closeable;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.internal.ContextInternal;
import io.vertx.core.internal.VertxBootstrap;
import io.vertx.core.internal.VertxInternal;
import io.vertx.core.spi.VertxServiceProvider;
import io.vertx.core.spi.context.storage.ContextLocal;
import io.vertx.core.spi.metrics.VertxMetrics;
import io.vertx.core.spi.tracing.VertxTracer;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.internal.Connection;
import io.vertx.sqlclient.internal.SqlConnectionInternal;
import java.util.function.Supplier;

/**
 * The one place that touches internal types of Vert.x. Seven things that the public API does not
 * offer are needed, six of them to pin a transaction: a context local that exists before the first
 * context does (registered through {@link VertxServiceProvider}, whose parameter is internal), a
 * fresh duplicate of a context, so that concurrent handlers of one verticle never share a
 * transaction, a promise that completes on a given context, a context that no verticle owns, a way
 * to close a pooled connection in place of giving it back, and word of the end of a verticle. The
 * seventh is a way to the metrics and the tracer that Vert.x was given. Vert.x makes this object as
 * a service; nobody else does.
 */
public final class VertxContexts implements VertxServiceProvider {
  /** A duplicate of a context starts outside of every transaction. */
  private static final ContextLocal<ScopeMap> SCOPES =
      ContextLocal.registerLocal(ScopeMap.class, scopes -> null);

  /** For the service loader. */
  public VertxContexts() {}

  /** Loading this class registered the local; nothing else is to be done. */
  @Override
  public void init(VertxBootstrap bootstrap) {}

  /** The context that runs this code, null on a foreign thread. */
  static Context current() {
    return Vertx.currentContext();
  }

  /** The scopes of the current context; never null. */
  static ScopeMap scopes() {
    Context context = Vertx.currentContext();
    ScopeMap scopes = context == null ? null : context.getLocal(SCOPES);
    return scopes == null ? ScopeMap.EMPTY : scopes;
  }

  /** A fresh duplicate of a context that sees the given scopes. */
  static Context duplicate(Context context, ScopeMap scopes) {
    ContextInternal duplicate = ((ContextInternal) context).duplicate();
    duplicate.putLocal(SCOPES, scopes);
    return duplicate;
  }

  /** Whether this code runs on the thread of a context, so that its state may be touched. */
  static boolean inThread(Context context) {
    return ((ContextInternal) context).inThread();
  }

  /**
   * A promise that completes on a context.
   *
   * @param <T> its result
   * @param context the context; null for whatever completes it
   * @return a new promise
   */
  public static <T> Promise<T> promise(Context context) {
    return context == null ? Promise.promise() : ((ContextInternal) context).promise();
  }

  /**
   * Who measures a Vert.x.
   *
   * @param vertx the Vert.x
   * @return null where nobody does
   */
  public static VertxMetrics metrics(Vertx vertx) {
    return ((VertxInternal) vertx).metrics();
  }

  /**
   * Who traces a Vert.x.
   *
   * @param vertx the Vert.x
   * @return null where nobody does
   */
  public static VertxTracer<?, ?> tracer(Vertx vertx) {
    return ((VertxInternal) vertx).tracer();
  }

  /** A context that belongs to no verticle, so that no undeployment ends what runs on it. */
  static Context neutral(Vertx vertx) {
    return ((VertxInternal) vertx).createEventLoopContext();
  }

  /** What the contexts of one event loop have in common, and no others. */
  static Object loop(Context context) {
    return ((ContextInternal) context).nettyEventLoop();
  }

  /** As {@link #neutral(Vertx)}, on the event loop of a given context. */
  static Context neutral(Context beside) {
    ContextInternal known = (ContextInternal) beside;
    return known.owner().contextBuilder().withEventLoop(known.nettyEventLoop()).build();
  }

  /** Does something on a context: at once on its own thread, else soon. */
  static void on(Context context, Runnable action) {
    ((ContextInternal) context).emit(v -> action.run());
  }

  /**
   * Closes the connection itself, which a pool would only take back. The pool forgets it at once:
   * it is closed only behind what was sent on it before, and a server that has fallen silent never
   * answers that.
   */
  static void hangUp(SqlConnection connection) {
    Connection lent = ((SqlConnectionInternal) connection).unwrap();
    lent.unwrap().close(null, Promise.promise());
    if (lent instanceof Connection.Holder pooled) {
      pooled.handleClosed();
    }
  }

  /**
   * Does something when a context ends: its verticle is undeployed, or Vert.x is closed, and waits
   * for it.
   *
   * @param context the context
   * @param action what to do; called at most once
   * @return forgets the action when run
   */
  public static Runnable whenClosed(Context context, Supplier<Future<Void>> action) {
    ContextInternal owner = (ContextInternal) context;
    Closeable hook = completion -> action.get().onComplete(completion);
    owner.addCloseHook(hook);
    return () -> owner.removeCloseHook(hook);
  }
}
