package io.github.peeweevertx.service;

import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.ServiceException;
import io.github.peeweevertx.manager.Manager;
import io.github.peeweevertx.wire.Part;
import io.github.peeweevertx.wire.TableNames;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.eventbus.EventBus;
import io.vertx.core.eventbus.Message;
import io.vertx.core.eventbus.MessageConsumer;
import io.vertx.core.json.JsonObject;
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
  private final Map<String, Operation> operations = new ConcurrentHashMap<>();
  private final Gate gate;
  private final Tally tally = new Tally();
  private final Set<Exchange> open = ConcurrentHashMap.newKeySet();
  private MessageConsumer<Object> consumer;

  private QueryService(
      Vertx vertx, Manager objects, TableNames tables, Policy policy, ServiceOptions options) {
    this.vertx = vertx;
    this.objects = objects;
    this.tables = tables;
    this.policy = policy;
    this.options = options;
    this.gate = new Gate(policy.limits(), System::currentTimeMillis);
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
    return new ServiceStats(gate.taken(), gate.working(), gate.waiting(), tally.counters());
  }

  private void handle(Message<Object> message) {
    Exchange exchange = new Exchange(message, tally);
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
          policy
              .authenticator()
              .authenticate(message.headers())
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
    Preparation.Work work = new Preparation(tables, policy, operations, caller).of(call);
    return gate.work(
        deadline,
        () -> {
          long left = deadline - System.currentTimeMillis();
          return work.run(objects.within(java.time.Duration.ofMillis(Math.max(1, left))));
        });
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
