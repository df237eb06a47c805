package io.github.peeweevertx.type;

import io.vertx.core.buffer.Buffer;
import java.util.UUID;

/** How UUIDs are stored where they are not in a type of their own. */
final class UuidConverters {
  private UuidConverters() {}

  static final class AsText implements Converter<UUID, String> {
    @Override
    public String toDatabase(UUID value) {
      return value.toString();
    }

    @Override
    public UUID fromDatabase(String value) {
      return UUID.fromString(value);
    }
  }

  static final class AsBytes implements Converter<UUID, Buffer> {
    @Override
    public Buffer toDatabase(UUID value) {
      return Buffer.buffer(16)
          .appendLong(value.getMostSignificantBits())
          .appendLong(value.getLeastSignificantBits());
    }

    @Override
    public UUID fromDatabase(Buffer value) {
      return new UUID(value.getLong(0), value.getLong(8));
    }
  }
}
