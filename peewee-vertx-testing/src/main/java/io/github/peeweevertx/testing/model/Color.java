package io.github.peeweevertx.testing.model;

/** Stored by name. */
public enum Color {
  /** The first. */
  RED,
  /** The second. */
  GREEN,
  /** The last. */
  BLUE
}
