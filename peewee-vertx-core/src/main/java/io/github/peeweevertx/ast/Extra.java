package io.github.peeweevertx.ast;

/** What some databases have and others do not. */
public enum Extra {
  /** Columns of keys and values. */
  HSTORE,
  /** Columns of arrays. */
  ARRAYS,
  /** Lengths of time that are added to points in time. */
  INTERVALS,
  /** Full text search by {@code @@}. */
  TEXT_SEARCH,
  /** Full text search by {@code MATCH … AGAINST}. */
  MATCH_AGAINST
}
