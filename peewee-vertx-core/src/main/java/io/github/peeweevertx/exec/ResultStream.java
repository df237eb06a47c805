package io.github.peeweevertx.exec;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.streams.ReadStream;

/**
 * The results of a query, read from the server portion by portion, never faster than they are
 * taken. Nothing is sent before {@link #handler} is set. Ends by itself behind the last result,
 * after a failure, when the handler throws, and when the verticle that made it is undeployed; who
 * wants no more results calls {@link #close()}. The handlers are called on the context that the
 * stream was made on, one result after the other.
 *
 * @param <R> one result
 */
public interface ResultStream<R> extends ReadStream<R> {
  /**
   * Takes the results; the first call sends the query.
   *
   * @param handler is given each result; null for no more of them, as {@link #close()}
   * @return this stream
   */
  @Override
  ResultStream<R> handler(Handler<R> handler);

  /**
   * Hears of the failure that ended the stream: of the query, of the reading of a row, or of the
   * handler itself. Without one it goes to the exception handler of the context.
   *
   * @param handler is given a {@code PeeweeException}, or what the handler of the results threw
   * @return this stream
   */
  @Override
  ResultStream<R> exceptionHandler(Handler<Throwable> handler);

  /**
   * Hears of the end, once the connection of the stream is given back.
   *
   * @param handler called behind the last result; not after a failure, nor after {@link #close()}
   * @return this stream
   */
  @Override
  ResultStream<R> endHandler(Handler<Void> handler);

  @Override
  ResultStream<R> pause();

  @Override
  ResultStream<R> resume();

  @Override
  ResultStream<R> fetch(long amount);

  /**
   * Takes no more results: closes the cursor and gives the connection back. Harmless on a stream
   * that is over.
   *
   * @return succeeds once nothing is borrowed any more
   */
  Future<Void> close();
}
