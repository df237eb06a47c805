package io.github.peeweevertx.tx;

import java.util.List;

/**
 * What is sent to open a block, to keep what it did, and to undo it. The three kinds of blocks
 * differ in nothing else.
 */
record BlockWords(
    Kind kind, List<String> open, List<String> keep, List<String> undo, boolean checked) {
  private static final List<String> COMMIT = List.of("COMMIT");
  private static final List<String> ROLLBACK = List.of("ROLLBACK");

  enum Kind {
    /** A connection that is kept; each statement commits by itself. */
    CONNECTION,
    /** A transaction. */
    TRANSACTION,
    /** A block inside of a transaction. */
    SAVEPOINT
  }

  static BlockWords connection() {
    return new BlockWords(Kind.CONNECTION, List.of(), List.of(), List.of(), false);
  }

  /**
   * A transaction.
   *
   * @param checked whether the server is asked what became of a commit whose answer was lost
   */
  static BlockWords transaction(List<String> begin, boolean checked) {
    return new BlockWords(Kind.TRANSACTION, begin, COMMIT, ROLLBACK, checked);
  }

  /** A savepoint; in a block that only keeps a connection, a transaction. */
  static BlockWords inside(TransactionScope outer, String name, TransactionOptions options) {
    TransactionWords known = outer.connections().words();
    if (!outer.inTransaction()) {
      return transaction(known.begin().apply(options), false);
    }
    String given = name == null ? "s" + outer.nextSavepoint() : name;
    return savepoint(known.quote().apply(given));
  }

  private static BlockWords savepoint(String quoted) {
    String release = "RELEASE SAVEPOINT " + quoted;
    return new BlockWords(
        Kind.SAVEPOINT,
        List.of("SAVEPOINT " + quoted),
        List.of(release),
        List.of("ROLLBACK TO SAVEPOINT " + quoted, release),
        false);
  }
}
