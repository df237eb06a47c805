package io.github.peeweevertx.pg;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.streams.ReadStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * The texts of one channel, in their order. What comes while nobody reads is kept, up to {@value
 * #KEPT} texts; what comes then is dropped, and the {@link #gapHandler} is told so.
 */
public final class PgSubscription implements ReadStream<String> {
  /** How many texts wait for a reader that pauses. */
  public static final int KEPT = 1_000;

  private final PgChannels channels;
  private final Context context;
  private final String channel;

  /** Texts, and nothing where some may be missing. */
  private final Deque<Optional<String>> waiting = new ArrayDeque<>();

  private Handler<String> handler;
  private Handler<Void> gapHandler;
  private Handler<Void> endHandler;
  private long demand = Long.MAX_VALUE;
  private boolean ended;

  PgSubscription(PgChannels channels, Context context, String channel) {
    this.channels = channels;
    this.context = context;
    this.channel = channel;
  }

  /**
   * The name of the channel.
   *
   * @return as it was given
   */
  public String channel() {
    return channel;
  }

  /**
   * Told where texts may be missing: the connection was lost and made again, or more came than are
   * kept for a reader that pauses. A reader that needs all looks into its tables then.
   *
   * @param gaps told each time, in order with the texts
   * @return this subscription
   */
  public synchronized PgSubscription gapHandler(Handler<Void> gaps) {
    gapHandler = gaps;
    return this;
  }

  /**
   * Takes the texts. What came before is given first.
   *
   * @param texts takes each text; null to take no more for now
   * @return this subscription
   */
  @Override
  public synchronized PgSubscription handler(Handler<String> texts) {
    handler = texts;
    read();
    return this;
  }

  @Override
  public synchronized PgSubscription pause() {
    demand = 0;
    return this;
  }

  @Override
  public PgSubscription resume() {
    return fetch(Long.MAX_VALUE);
  }

  @Override
  public synchronized PgSubscription fetch(long amount) {
    if (amount < 0) {
      throw new IllegalArgumentException("A negative number of texts");
    }
    demand = demand + amount < 0 ? Long.MAX_VALUE : demand + amount;
    read();
    return this;
  }

  /**
   * Told once, when this subscription or all channels are closed.
   *
   * @param end told then
   * @return this subscription
   */
  @Override
  public synchronized PgSubscription endHandler(Handler<Void> end) {
    endHandler = end;
    return this;
  }

  /**
   * Never told anything: a lost connection is a gap, and not an end.
   *
   * @param failures not kept
   * @return this subscription
   */
  @Override
  public PgSubscription exceptionHandler(Handler<Throwable> failures) {
    return this;
  }

  /**
   * Listens no more. Other subscriptions of the channel go on. May be repeated.
   *
   * @return done when the server knows it too, or is away
   */
  public Future<Void> close() {
    return channels.leave(this);
  }

  synchronized void offer(String text) {
    if (waiting.size() < KEPT) {
      waiting.add(Optional.of(text));
      read();
    } else {
      missed();
    }
  }

  synchronized void missed() {
    if (waiting.isEmpty() || waiting.peekLast().isPresent()) {
      waiting.add(Optional.empty());
      read();
    }
  }

  void ended() {
    Handler<Void> end;
    synchronized (this) {
      end = ended ? null : endHandler;
      ended = true;
      waiting.clear();
    }
    if (end != null) {
      context.runOnContext(end);
    }
  }

  private void read() {
    context.runOnContext(v -> next());
  }

  /** One at a time, so that a reader that throws does not keep the rest from coming. */
  private void next() {
    Runnable call;
    synchronized (this) {
      if (ended || handler == null || demand == 0 || waiting.isEmpty()) {
        return;
      }
      call = call(waiting.poll());
      if (!waiting.isEmpty()) {
        read();
      }
    }
    call.run();
  }

  private Runnable call(Optional<String> text) {
    if (text.isEmpty()) {
      Handler<Void> gaps = gapHandler;
      return gaps == null ? () -> {} : () -> gaps.handle(null);
    }
    if (demand != Long.MAX_VALUE) {
      demand--;
    }
    Handler<String> texts = handler;
    return () -> texts.handle(text.get());
  }
}
