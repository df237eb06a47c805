package io.github.peeweevertx.service;

import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.ServiceException;
import io.github.peeweevertx.manager.Manager;
import io.github.peeweevertx.observe.Operations;
import io.github.peeweevertx.tx.VertxContexts;
import io.github.peeweevertx.wire.Part;
import io.github.peeweevertx.wire.TableNames;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.eventbus.EventBus;
import io.vertx.core.eventbus.Message;
import io.vertx.core.eventbus.MessageConsumer;
import io.vertx.core.json.JsonObject;
import io.vertx.core.net.SocketAddress;
import io.vertx.core.spi.metrics.PoolMetrics;
import io.vertx.core.spi.metrics.VertxMetrics;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Answers queries from the event bus under a policy: for verticles that have no driver, no pool and
 * no password. Nothing is answered that the policy does not allow; what is refused never reaches
 * the database. No transaction outlives the message that opened it.
 */
public final class QueryService {
  /** The header with the deadline of a call: milliseconds since 1970, by the caller's clock. */
  public static final String DEADLINE = "peewee-deadline";

  private final Vertx vertx;
  private final Manager objects;
  private final TableNames tables;
  private final Policy policy;
  private final ServiceOptions options;

  /** A health check waits no longer for the database. */
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final Map<String, Operation> operations = new ConcurrentHashMap<>();
  private final Gate gate;
  private final Operations counted;
  private final Set<Exchange> open = ConcurrentHashMap.newKeySet();
  private MessageConsumer<Object> consumer;

  private QueryService(
      Vertx vertx, Manager objects, TableNames tables, Policy policy, ServiceOptions options) {
    this.vertx = vertx;
    this.objects = objects;
    this.tables = tables;
    this.policy = policy;
    this.options = options;
    this.counted =
        new Operations(
            vertx, "peewee_service", SocketAddress.domainSocketAddress(options.address()));
    this.gate = new Gate(policy.limits(), System::currentTimeMillis, metrics());
  }

  @SuppressWarnings("unchecked")
  private PoolMetrics<Object, Object> metrics() {
    VertxMetrics metrics = VertxContexts.metrics(vertx);
    int most = policy.limits().atWork();
    return metrics == null
        ? null
        : (PoolMetrics<Object, Object>)
            metrics.createPoolMetrics("peewee_service", options.address(), most);
  }

  /**
   * A service that does not listen yet.
   *
   * @param objects the manager that does the work
   * @param tables the tables that messages may name
   * @param policy who may ask for what
   * @param options where it listens
   * @return the service; {@link #start} registers it
   */
  public static QueryService of(
      Manager objects, TableNames tables, Policy policy, ServiceOptions options) {
    return new QueryService(objects.database().vertx(), objects, tables, policy, options);
  }

  /**
   * Registers an operation under a name. The policy has to allow it as well.
   *
   * @param name its name
   * @param operation what it does
   * @return this
   */
  public QueryService operation(String name, Operation operation) {
    operations.put(name, operation);
    return this;
  }

  /**
   * Begins to listen, on the context of the caller.
   *
   * @return done when the address is known everywhere
   */
  public Future<Void> start() {
    EventBus bus = vertx.eventBus();
    Envelope.register(bus);
    consumer =
        options.clustered()
            ? bus.consumer(options.address())
            : bus.localConsumer(options.address());
    consumer.handler(this::handle);
    return options.clustered() ? consumer.completion() : Future.succeededFuture();
  }

  /**
   * Stops listening, and lets what has begun finish within the grace of the options. What is still
   * open then is answered with {@link ErrorCode#SERVICE_STOPPING}.
   *
   * @return done when nothing is pending any more
   */
  public Future<Void> stop() {
    Future<Void> deaf = consumer == null ? Future.succeededFuture() : consumer.unregister();
    Promise<Void> over = Promise.promise();
    long timer = vertx.setTimer(Math.max(1, options.grace().toMillis()), id -> over.tryComplete());
    gate.stop().onComplete(v -> over.tryComplete());
    return over.future()
        .eventually(
            () -> {
              vertx.cancelTimer(timer);
              open.forEach(each -> each.fail(Refusal.stopping()));
              return deaf;
            });
  }

  /**
   * What it has done, and what it is doing.
   *
   * @return a snapshot
   */
  public ServiceStats stats() {
    return new ServiceStats(gate.taken(), gate.working(), gate.waiting(), counted.counts());
  }

  /**
   * How the service and its database are, for a health check.
   *
   * @return {@code {"up": true, "inFlight": 0, "atWork": 0, "waiting": 0, …}}; it does not fail
   */
  public Future<JsonObject> health() {
    return health(PATIENCE);
  }

  private Future<JsonObject> health(Duration patience) {
    return objects
        .database()
        .health(patience)
        .map(
            database ->
                database
                    .toJson()
                    .put("inFlight", gate.taken())
                    .put("atWork", gate.working())
                    .put("waiting", gate.waiting()));
  }

  private void handle(Message<Object> message) {
    Exchange exchange = new Exchange(message, counted);
    long deadline;
    try {
      gate.enter();
    } catch (ServiceException refused) {
      exchange.fail(refused);
      return;
    }
    open.add(exchange);
    Future<Answer> answer;
    try {
      deadline = deadline(message);
      answer =
          here(policy.authenticator().authenticate(message.headers()))
              .recover(failure -> Future.failedFuture(unknown(failure)))
              .compose(caller -> answer(exchange, caller, deadline));
    } catch (RuntimeException failure) {
      answer = Future.failedFuture(failure);
    }
    answer.onComplete(
        (given, failure) -> {
          open.remove(exchange);
          exchange.end(given, failure);
          gate.leave();
        });
  }

  private Future<Answer> answer(Exchange exchange, Caller caller, long deadline) {
    if (caller == null) {
      return Future.failedFuture(unknown(null));
    }
    ServiceCall call = call(exchange.body());
    exchange.name(call, tables);
    if (call.verb() == Verb.HEALTH) {
      return health(deadline);
    }
    Preparation.Work work = new Preparation(tables, policy, operations, caller).of(call);
    return gate.work(deadline, () -> work.run(objects.within(left(deadline))));
  }

  /** Never waits for its turn: it has to tell how it is even when there is much to do. */
  private Future<Answer> health(long deadline) {
    if (!policy.allowsHealth()) {
      throw Refusal.notAllowed("health");
    }
    Duration left = left(deadline);
    return health(left.compareTo(PATIENCE) < 0 ? left : PATIENCE).map(Answer::result);
  }

  private static Duration left(long deadline) {
    return Duration.ofMillis(Math.max(1, deadline - System.currentTimeMillis()));
  }

  /** The same future on the context of the message, wherever it is completed. */
  private static <T> Future<T> here(Future<T> future) {
    Promise<T> promise = VertxContexts.promise(Vertx.currentContext());
    future.onComplete(promise);
    return promise.future();
  }

  private ServiceCall call(Object body) {
    if (body instanceof Envelope envelope) {
      ServiceLimits limits = policy.limits();
      return envelope.call(tables, limits);
    }
    if (body instanceof JsonObject json) {
      return Envelope.call(json, tables, policy.limits());
    }
    throw Part.bad("it is no JSON object");
  }

  private long deadline(Message<?> message) {
    long now = System.currentTimeMillis();
    long latest = now + policy.limits().time().toMillis();
    String given = message.headers().get(DEADLINE);
    if (given == null) {
      return latest;
    }
    long deadline;
    try {
      deadline = Long.parseLong(given);
    } catch (NumberFormatException unreadable) {
      throw Part.bad("its deadline is no number");
    }
    if (deadline <= now) {
      throw Refusal.late();
    }
    return Math.min(deadline, latest);
  }

  private static ServiceException unknown(Throwable cause) {
    return new ServiceException(
        ErrorCode.NOT_AUTHENTICATED,
        "The authenticator of the service does not know the caller. The cause may say why.",
        cause);
  }
}
