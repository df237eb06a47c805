package io.github.peeweevertx.annotation;

/** How an enum is stored. */
public enum EnumStorage {
  /** By its name, as text. */
  NAME,
  /** By its place in the declaration, as an integer. */
  ORDINAL
}
