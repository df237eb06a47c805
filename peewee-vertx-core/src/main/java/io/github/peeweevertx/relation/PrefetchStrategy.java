package io.github.peeweevertx.relation;

/** How the rows of a level are found. All strategies give the same tree. */
public enum PrefetchStrategy {
  /**
   * {@code WHERE key IN (parent query)}: the levels do not wait for each other. The parent query
   * runs once more inside of each level.
   */
  WHERE,
  /** A join with the distinct keys of the parent query; does not wait either. */
  JOIN,
  /**
   * {@code WHERE key IN (keys)} with the keys of the rows that were read: each level waits for the
   * one before. Right for a parent query that is expensive, or that does not give the same rows
   * twice.
   */
  KEYS
}
