package io.github.peeweevertx.service;

import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.ServiceException;
import io.github.peeweevertx.wire.Part;
import io.github.peeweevertx.wire.TableNames;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.eventbus.EventBus;
import io.vertx.core.eventbus.MessageCodec;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Map;

/**
 * A call or an answer on its way. Within one process the message itself is handed over, and no JSON
 * is made; between two it is JSON text, which is parsed only where it is opened, so that a text
 * that makes no sense is answered and not lost.
 */
final class Envelope {
  private static final String CALL = "peewee.call";
  private static final String ANSWER = "peewee.answer";

  private final Object content;
  private final Buffer text;

  private Envelope(Object content, Buffer text) {
    this.content = content;
    this.text = text;
  }

  /** A call; where it may go to another process, what has no form there is found out here. */
  static Envelope of(ServiceCall call, TableNames tables, boolean clustered) {
    return new Envelope(call, clustered ? call.toJson(tables).toBuffer() : null);
  }

  static Envelope of(Answer answer, boolean text) {
    return new Envelope(answer, text ? answer.toJson().toBuffer() : null);
  }

  /** What has come from another process, unopened. */
  static Envelope received(Buffer text) {
    return new Envelope(null, text);
  }

  /** The codecs of a Vert.x, which knows them from the first service or proxy on. */
  static void register(EventBus bus) {
    for (String name : new String[] {CALL, ANSWER}) {
      try {
        bus.registerCodec(new Codec(name));
      } catch (IllegalStateException known) {
        // Another service or proxy was first.
        continue;
      }
    }
  }

  static String codec(boolean call) {
    return call ? CALL : ANSWER;
  }

  /** Whether it came from another process. */
  boolean isText() {
    return content == null;
  }

  ServiceCall call(TableNames tables, ServiceLimits limits) {
    return isText() ? call(parsed(text, limits), tables, limits) : (ServiceCall) content;
  }

  Answer answer() {
    return isText() ? Answer.fromJson(new JsonObject(text)) : (Answer) content;
  }

  private static JsonObject parsed(Buffer text, ServiceLimits limits) {
    if (text.length() > limits.bytes()) {
      throw Refusal.limit("bytes", limits.bytes());
    }
    try {
      return new JsonObject(text);
    } catch (DecodeException | ClassCastException unreadable) {
      throw Part.bad("it is no JSON object");
    }
  }

  /** A call that came as a JSON object. */
  static ServiceCall call(JsonObject json, TableNames tables, ServiceLimits limits) {
    int left = left(json, limits.bytes(), limits.depth());
    if (left < 0) {
      throw Refusal.limit("characters", limits.bytes());
    }
    return ServiceCall.fromJson(json, tables);
  }

  /** How many characters are left over; never follows deeper than is allowed. */
  private static int left(Object value, int left, int depth) {
    if (depth == 0 && (value instanceof JsonObject || value instanceof JsonArray)) {
      throw new ServiceException(
          ErrorCode.LIMIT_EXCEEDED, "The message nests deeper than the service allows.");
    }
    int rest = left - 1;
    if (value instanceof String text) {
      rest -= text.length();
    } else if (value instanceof JsonObject object) {
      for (Map.Entry<String, Object> each : object) {
        rest = rest < 0 ? rest : left(each.getValue(), rest - each.getKey().length(), depth - 1);
      }
    } else if (value instanceof JsonArray array) {
      for (int i = 0; i < array.size() && rest >= 0; i++) {
        rest = left(array.getValue(i), rest, depth - 1);
      }
    }
    return rest;
  }

  private record Codec(String name) implements MessageCodec<Envelope, Envelope> {
    @Override
    public void encodeToWire(Buffer buffer, Envelope envelope) {
      buffer.appendInt(envelope.text.length()).appendBuffer(envelope.text);
    }

    @Override
    public Envelope decodeFromWire(int at, Buffer buffer) {
      int length = buffer.getInt(at);
      return received(buffer.getBuffer(at + 4, at + 4 + length));
    }

    @Override
    public Envelope transform(Envelope envelope) {
      return envelope;
    }

    @Override
    public byte systemCodecID() {
      return -1;
    }
  }
}
