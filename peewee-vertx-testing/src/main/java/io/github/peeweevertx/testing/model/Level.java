package io.github.peeweevertx.testing.model;

/** Stored by ordinal. */
public enum Level {
  /** Ordinal 0. */
  LOW,
  /** Ordinal 1. */
  MIDDLE,
  /** Ordinal 2. */
  HIGH
}
