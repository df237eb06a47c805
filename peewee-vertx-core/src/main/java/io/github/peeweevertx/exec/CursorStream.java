package io.github.peeweevertx.exec;

import io.github.peeweevertx.observe.Operation;
import io.github.peeweevertx.sql.NamedRows;
import io.github.peeweevertx.sql.Rendered;
import io.github.peeweevertx.sql.RowReader;
import io.github.peeweevertx.tx.VertxContexts;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Promise;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.util.Collections;
import java.util.Iterator;
import java.util.function.Function;

/**
 * Hands the rows of a cursor over as they are asked for; the next portion is read when the last one
 * is used up and somebody wants more, so that never more than one portion is kept. What is asked
 * from other threads is noted under the lock; everything is done on one context.
 */
final class CursorStream<R> implements ResultStream<R> {
  private final Context context;
  private final Function<Function<Executor, Future<Void>>, Future<Void>> block;
  private final Rendered statement;
  private final RowReader<R> reader;
  private final int size;
  private final Promise<Void> finished = Promise.promise();
  private final Promise<Void> closed = Promise.promise();

  private Handler<R> handler;
  private Handler<Throwable> exceptionHandler;
  private Handler<Void> endHandler;
  private long demand = Long.MAX_VALUE;
  private boolean started;
  private boolean stopping;
  private boolean silent;
  private Throwable cause;

  // Touched on the context only.
  private Runnable unhook = () -> {};
  private RowCursor cursor;
  private Operation operation;
  private Iterator<Row> rows = Collections.emptyIterator();
  private boolean reading;
  private boolean readOnce;
  private boolean handing;
  private boolean over;

  CursorStream(
      Context context,
      Function<Function<Executor, Future<Void>>, Future<Void>> block,
      Rendered statement,
      RowReader<R> reader,
      int size) {
    this.context = context;
    this.block = block;
    this.statement = statement;
    this.reader = reader;
    this.size = size;
  }

  @Override
  public ResultStream<R> handler(Handler<R> given) {
    boolean first;
    synchronized (this) {
      handler = given;
      first = given != null && !started && !stopping;
      started |= first;
    }
    if (first) {
      context.runOnContext(v -> start());
    } else if (given == null) {
      close();
    }
    return this;
  }

  @Override
  public synchronized ResultStream<R> exceptionHandler(Handler<Throwable> given) {
    exceptionHandler = given;
    return this;
  }

  @Override
  public synchronized ResultStream<R> endHandler(Handler<Void> given) {
    endHandler = given;
    return this;
  }

  @Override
  public synchronized ResultStream<R> pause() {
    demand = 0;
    return this;
  }

  @Override
  public ResultStream<R> resume() {
    return fetch(Long.MAX_VALUE);
  }

  @Override
  public ResultStream<R> fetch(long amount) {
    if (amount < 0) {
      throw new IllegalArgumentException("A stream cannot take back " + -amount + " results");
    }
    synchronized (this) {
      demand = demand + amount < 0 ? Long.MAX_VALUE : demand + amount;
    }
    context.runOnContext(v -> advance());
    return this;
  }

  @Override
  public Future<Void> close() {
    boolean unused;
    synchronized (this) {
      silent |= !stopping;
      unused = !started && !stopping;
      stopping |= unused;
    }
    if (unused) {
      closed.complete();
    } else {
      context.runOnContext(v -> stop(null));
    }
    return closed.future();
  }

  private void start() {
    unhook = VertxContexts.whenClosed(context, this::close);
    block
        .apply(this::opened)
        .onComplete((v, failure) -> context.runOnContext(again -> ended(failure)));
  }

  /** Called once, when there is a block to read in; it lasts as long as the stream. */
  private Future<Void> opened(Executor executor) {
    operation = executor.database().operations().asked(statement.operation(), statement.text());
    RowCursor opened = RowCursor.of(executor, statement, size);
    context.runOnContext(
        v -> {
          cursor = opened;
          if (stopped()) {
            finish();
          } else {
            advance();
          }
        });
    return finished.future();
  }

  /** Hands over what is there and wanted; then reads on, or ends. */
  private void advance() {
    if (handing) {
      return;
    }
    handing = true;
    try {
      while (mayHand()) {
        hand(read(rows.next()));
      }
    } catch (Throwable failure) {
      stop(failure);
    } finally {
      handing = false;
    }
    if (over) {
      tellEnd();
    } else if (cursor != null && !reading && !rows.hasNext() && !stopped()) {
      readOn();
    }
  }

  private R read(Row row) {
    try {
      return NamedRows.read(reader, row);
    } catch (Throwable failure) {
      throw Executor.unreadable(failure, statement.text());
    }
  }

  private synchronized boolean mayHand() {
    if (stopping || demand == 0 || !rows.hasNext()) {
      return false;
    }
    demand -= demand == Long.MAX_VALUE ? 0 : 1;
    return true;
  }

  private void hand(R result) {
    Handler<R> taker;
    synchronized (this) {
      taker = handler;
    }
    if (taker != null) {
      taker.handle(result);
    }
  }

  private void readOn() {
    if (readOnce && !cursor.hasMore()) {
      stop(null);
    } else if (isWanted()) {
      reading = true;
      cursor.read().onComplete((portion, failure) -> arrived(portion, failure));
    }
  }

  private void arrived(RowSet<Row> portion, Throwable failure) {
    reading = false;
    readOnce = true;
    if (stopped()) {
      finish();
    } else if (failure != null) {
      stop(failure);
    } else {
      rows = portion.iterator();
      advance();
    }
  }

  private synchronized boolean isWanted() {
    return demand > 0;
  }

  private synchronized boolean stopped() {
    return stopping;
  }

  /** No more results; a portion that is on its way is waited for. */
  private void stop(Throwable failure) {
    synchronized (this) {
      if (stopping) {
        return;
      }
      stopping = true;
      cause = failure;
    }
    rows = Collections.emptyIterator();
    if (cursor != null && !reading) {
      finish();
    }
  }

  private void finish() {
    cursor
        .close()
        .onComplete(
            (v, ignored) -> {
              if (cause == null) {
                finished.complete();
              } else {
                finished.fail(cause);
              }
            });
  }

  private void ended(Throwable failure) {
    unhook.run();
    over = true;
    if (operation != null) {
      operation.end(failure);
    }
    synchronized (this) {
      stopping = true;
      cause = failure;
    }
    if (silent && failure != null) {
      closed.fail(failure);
    } else {
      closed.complete();
      tellEnd();
    }
  }

  /** The end waits, like a result, for somebody who wants it; a failure does not. */
  private void tellEnd() {
    Handler<Throwable> failed;
    Handler<Void> ended;
    synchronized (this) {
      if (silent || cause == null && demand == 0) {
        return;
      }
      silent = true;
      failed = exceptionHandler;
      ended = endHandler;
    }
    if (cause == null) {
      if (ended != null) {
        ended.handle(null);
      }
    } else if (failed != null) {
      failed.handle(cause);
    } else {
      context.runOnContext(v -> rethrow(cause));
    }
  }

  @SuppressWarnings("unchecked")
  private static <X extends Throwable> void rethrow(Throwable failure) throws X {
    throw (X) failure;
  }
}
