package io.github.peeweevertx.service;

import io.github.peeweevertx.ast.DeleteNode;
import io.github.peeweevertx.ast.DerivedSource;
import io.github.peeweevertx.ast.FromNode;
import io.github.peeweevertx.ast.InsertNode;
import io.github.peeweevertx.ast.Node;
import io.github.peeweevertx.ast.SelectNode;
import io.github.peeweevertx.ast.Source;
import io.github.peeweevertx.ast.TableSource;
import io.github.peeweevertx.ast.UpdateNode;
import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.wire.Part;
import io.github.peeweevertx.wire.TableNames;
import io.vertx.core.eventbus.DeliveryOptions;
import io.vertx.core.eventbus.Message;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

/** A message and its answer, which is given once. */
final class Exchange {
  private static final System.Logger LOG = System.getLogger("peewee.vertx.service");

  private final Message<Object> message;
  private final Tally tally;
  private final long since = System.nanoTime();
  private final AtomicBoolean answered = new AtomicBoolean();
  private String name = "unknown";

  Exchange(Message<Object> message, Tally tally) {
    this.message = message;
    this.tally = tally;
  }

  Object body() {
    return message.body();
  }

  /** Names the call by model and verb, in the words of the owner. */
  void name(ServiceCall call, TableNames tables) {
    String verb = Part.said(call.verb());
    TableSource table = table(call.query());
    name = table == null ? verb : tables.name(table) + "." + verb;
  }

  private static TableSource table(Node node) {
    if (node instanceof SelectNode select) {
      List<FromNode> from = select.from();
      Source source = from.isEmpty() ? null : from.get(0).source();
      return source instanceof DerivedSource derived
          ? table(derived.query())
          : source instanceof TableSource table ? table : null;
    }
    if (node instanceof InsertNode insert) {
      return insert.table();
    }
    if (node instanceof UpdateNode update) {
      return update.table();
    }
    return node instanceof DeleteNode delete ? delete.table() : null;
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
      tally.add(name, true, System.nanoTime() - since);
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
    ErrorCode code = Failures.code(failure);
    String id = UUID.randomUUID().toString();
    boolean ours = code == ErrorCode.INTERNAL;
    System.Logger.Level level = ours ? System.Logger.Level.ERROR : System.Logger.Level.DEBUG;
    if (LOG.isLoggable(level)) {
      String what = ours ? failure.getClass().getName() : failure.toString();
      LOG.log(level, name + " " + id + " failed: " + what);
    }
    message.fail(Failures.number(code), code.code() + " " + id);
    tally.add(name, false, System.nanoTime() - since);
  }
}
