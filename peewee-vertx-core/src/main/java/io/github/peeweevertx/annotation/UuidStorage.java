package io.github.peeweevertx.annotation;

/** How a UUID is stored where it is not in a type of its own. */
public enum UuidStorage {
  /** As text: {@code CHAR(36)}. */
  TEXT,
  /** As bytes: {@code BINARY(16)}, on PostgreSQL {@code bytea}. */
  BYTES
}
