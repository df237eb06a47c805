package io.github.peeweevertx.service;

import io.github.peeweevertx.ast.TableSource;
import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.observe.Operations;
import io.github.peeweevertx.wire.Part;
import io.github.peeweevertx.wire.TableNames;
import io.vertx.core.eventbus.DeliveryOptions;
import io.vertx.core.eventbus.Message;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

/** A message and its answer, which is given once. */
final class Exchange {
  private static final System.Logger LOG = System.getLogger("peewee.vertx.service");

  private final Message<Object> message;
  private final Operations operations;
  private final long since = System.nanoTime();
  private final AtomicBoolean answered = new AtomicBoolean();
  private io.github.peeweevertx.observe.Operation operation;

  Exchange(Message<Object> message, Operations operations) {
    this.message = message;
    this.operations = operations;
  }

  Object body() {
    return message.body();
  }

  /** Names the call by model and verb, in the words of the owner: a message makes no new ones. */
  void name(ServiceCall call, TableNames tables) {
    String verb = Part.said(call.verb());
    TableSource table = TableSource.of(call.query());
    begin(table == null ? verb : tables.name(table) + "." + verb);
  }

  private void begin(String name) {
    operation = operations.served(name, message.headers(), since);
  }

  void end(Answer answer, Throwable failure) {
    if (failure == null) {
      give(answer);
    } else {
      fail(failure);
    }
  }

  private void give(Answer answer) {
    if (!answered.compareAndSet(false, true)) {
      return;
    }
    try {
      if (message.body() instanceof Envelope envelope) {
        message.reply(
            Envelope.of(answer, envelope.isText()),
            new DeliveryOptions().setCodecName(Envelope.codec(false)));
      } else {
        message.reply(answer.toJson());
      }
      operation.end(null);
    } catch (RuntimeException unsaid) {
      answered.set(false);
      fail(unsaid);
    }
  }

  /** Only the code leaves the house; the log has the rest, and values not even there. */
  void fail(Throwable failure) {
    if (!answered.compareAndSet(false, true)) {
      return;
    }
    if (operation == null) {
      begin("unknown");
    }
    ErrorCode code = Failures.code(failure);
    String id = UUID.randomUUID().toString();
    boolean ours = code == ErrorCode.INTERNAL;
    System.Logger.Level level = ours ? System.Logger.Level.ERROR : System.Logger.Level.DEBUG;
    if (LOG.isLoggable(level)) {
      String what = ours ? failure.getClass().getName() : failure.toString();
      LOG.log(level, operation + " " + id + " failed: " + what);
    }
    message.fail(Failures.number(code), code.code() + " " + id);
    operation.end(failure);
  }
}
