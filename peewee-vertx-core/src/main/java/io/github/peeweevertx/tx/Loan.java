package io.github.peeweevertx.tx;

import io.vertx.sqlclient.SqlConnection;

/** A connection in somebody's hands. */
final class Loan {
  /** Who has it. */
  enum Holder {
    /** One statement, outside of every block. */
    STATEMENT("a statement"),
    /** Statements outside of every block that share it. */
    SHARED("statements that share it"),
    /** A transaction. */
    TRANSACTION("a transaction"),
    /** A block that only keeps a connection. */
    CONNECTION("a connection block");

    private final String words;

    Holder(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  private final SqlConnection connection;
  private final Session session;
  private final boolean doubtful;
  private final Holder holder;
  private final StackTraceElement site;
  private final long since = System.nanoTime();

  Loan(
      SqlConnection connection,
      Session session,
      boolean doubtful,
      Holder holder,
      StackTraceElement site) {
    this.connection = connection;
    this.session = session;
    this.doubtful = doubtful;
    this.holder = holder;
    this.site = site;
  }

  SqlConnection connection() {
    return connection;
  }

  Session session() {
    return session;
  }

  /** Whether the connection may have died since it was used last. */
  boolean isDoubtful() {
    return doubtful;
  }

  /** Whether several statements have it at once. */
  boolean isShared() {
    return holder == Holder.SHARED;
  }

  /** Whether a block has it, which may keep it for as long as it likes. */
  boolean isOfABlock() {
    return holder == Holder.TRANSACTION || holder == Holder.CONNECTION;
  }

  long heldMillis() {
    return (System.nanoTime() - since) / 1_000_000;
  }

  long since() {
    return since;
  }

  /** Who has it, and which line took it, as far as that is known. */
  String described() {
    return holder.words() + (site == null ? "" : " started at " + site);
  }
}
