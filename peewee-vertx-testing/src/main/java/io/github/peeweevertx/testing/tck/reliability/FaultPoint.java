package io.github.peeweevertx.testing.tck.reliability;

import io.github.peeweevertx.manager.Manager;
import io.github.peeweevertx.testing.faults.Direction;
import io.vertx.core.Future;
import io.vertx.sqlclient.Tuple;

/** When it breaks: the nine points of a connection's life. */
enum FaultPoint {
  CONNECT("connect"),
  AUTHENTICATION("auth"),
  IDLE("idle"),
  BEGIN("BEGIN"),
  STATEMENT("statement"),
  HALF_READ("half read") {
    @Override
    Future<Void> body(Manager tx, int number) {
      return tx.query(LARGE, Tuple.tuple()).compose(rows -> super.body(tx, number));
    }
  },
  SAVEPOINT("savepoint") {
    @Override
    Future<Void> body(Manager tx, int number) {
      return tx.atomic((Manager inner) -> super.body(inner, number));
    }
  },
  COMMIT("COMMIT"),
  GIVE_BACK("give-back");

  /** Large enough to come in many packets; the word is in all of the second half. */
  private static final String LARGE =
      "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 200)"
          + " SELECT i, REPEAT(CASE WHEN i < 100 THEN 'once' ELSE 'half' END, 80) FROM n";

  private final String title;

  FaultPoint(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }

  /** Whether the pool is to have its connections before. */
  boolean isWarm() {
    return this != CONNECT && this != AUTHENTICATION;
  }

  /** Lets it break there, once calls are made; or at once, where that is the point. */
  void arm(Lane lane, Runnable strike) {
    switch (this) {
      case CONNECT, IDLE -> strike.run();
      case AUTHENTICATION -> lane.proxy().whenConnecting(strike);
      case BEGIN -> lane.proxy().when(Direction.TO_SERVER, "BEGIN", strike);
      case STATEMENT -> lane.proxy().when(Direction.TO_SERVER, "INSERT INTO numbers", strike);
      case HALF_READ -> lane.proxy().when(Direction.TO_CLIENT, "halfhalf", strike);
      case SAVEPOINT -> lane.proxy().when(Direction.TO_SERVER, "SAVEPOINT", strike);
      case COMMIT -> lane.proxy().when(Direction.TO_SERVER, "COMMIT", strike);
      case GIVE_BACK -> lane.strikeAtGiveBack(strike);
    }
  }

  /** Whether a statement outside of every block comes there too. */
  boolean isInOneStatement() {
    return switch (this) {
      case CONNECT, AUTHENTICATION, IDLE, STATEMENT, HALF_READ -> true;
      case BEGIN, SAVEPOINT, COMMIT, GIVE_BACK -> false;
    };
  }

  /** What a transaction does: in the end one row is there. */
  Future<Void> body(Manager tx, int number) {
    return tx.query("INSERT INTO numbers VALUES (" + number + ")", Tuple.tuple()).mapEmpty();
  }
}
