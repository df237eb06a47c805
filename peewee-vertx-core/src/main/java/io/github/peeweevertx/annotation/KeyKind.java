package io.github.peeweevertx.annotation;

/** Who makes a primary key. */
public enum KeyKind {
  /** Automatic for a single {@code Long} or {@code Integer} key, natural otherwise. */
  DEFAULT,
  /** The database, while the key is null: a serial or auto-increment column. */
  AUTO,
  /** The database, always: an identity column that refuses a given key. */
  IDENTITY_ALWAYS,
  /** The database, while the key is null: an identity column. */
  IDENTITY_BY_DEFAULT,
  /** The application. */
  NATURAL
}
