package io.github.peeweevertx.ast;

/** What an insert does with a row that is already there. */
public enum ConflictAction {
  /** Leaves the old row. */
  IGNORE,
  /** Writes some columns of the old row. */
  UPDATE,
  /** Deletes the old row and inserts the new one. */
  REPLACE
}
