package io.github.peeweevertx.service;

/** What a caller may ask of a query service; a policy grants each by itself. */
public enum Verb {
  /** One row. */
  GET,
  /** Rows, all at once or page by page. */
  LIST,
  /** How many rows. */
  COUNT,
  /** Whether there is a row. */
  EXISTS,
  /** Rows with those that belong to them. */
  PREFETCH,
  /** A new row. */
  CREATE,
  /** Rows changed. */
  UPDATE,
  /** Rows removed. */
  DELETE,
  /** A row that is there, or else a new one. */
  GET_OR_CREATE,
  /** Several of the others in one transaction. */
  BATCH,
  /** An operation that the owner of the service has registered under a name. */
  CALL,
  /** How the service and its database are. */
  HEALTH;

  boolean reads() {
    return this == GET || this == LIST || this == COUNT || this == EXISTS || this == PREFETCH;
  }
}
