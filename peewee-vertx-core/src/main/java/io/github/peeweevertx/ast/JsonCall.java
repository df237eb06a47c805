package io.github.peeweevertx.ast;

/** What is asked of a place in a JSON document, or done there. */
public enum JsonCall {
  /** The document itself, in a form that can be compared. */
  DOCUMENT,
  /** The value. */
  EXTRACT,
  /** The value as text. */
  EXTRACT_TEXT,
  /** How many elements the array has. */
  LENGTH,
  /** Whether it contains a value. */
  CONTAINS,
  /** Whether a value contains it. */
  CONTAINED_BY,
  /** Whether it has anything in common with a value. */
  OVERLAPS,
  /** Whether the object has a key. */
  HAS_KEY,
  /** Whether the object has all of some keys. */
  HAS_KEYS,
  /** Whether the object has any of some keys. */
  HAS_ANY_KEYS,
  /** The document with a value there, new or in place of another. */
  SET,
  /** The document with a value there, if there was none. */
  INSERT,
  /** The document with a value there, if there was another. */
  REPLACE,
  /** The document with one more element in the array. */
  APPEND,
  /** The document without it. */
  REMOVE,
  /** The document with the members of another. */
  UPDATE,
  /** Whether a path of the SQL standard finds anything. */
  PATH_EXISTS,
  /** Whether a predicate of the SQL standard holds. */
  PATH_MATCH,
  /** All that a path of the SQL standard finds, as an array. */
  PATH_QUERY
}
