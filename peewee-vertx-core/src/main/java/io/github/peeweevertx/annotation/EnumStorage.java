package io.github.peeweevertx.annotation;

/** How an enum is stored. */
public enum EnumStorage {
  /** By its name, as text. */
  NAME,
  /** By its place in the declaration, as an integer. */
  ORDINAL,
  /**
   * As one of the words of a type of the database: an enum type of PostgreSQL, an {@code ENUM(…)}
   * of MySQL and MariaDB. It takes no other word, and orders as the enum declares.
   */
  NATIVE
}
