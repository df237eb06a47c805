package io.github.peeweevertx.manager;

import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.PeeweeException;
import io.github.peeweevertx.exec.Executor;
import io.github.peeweevertx.schema.Precondition;
import io.github.peeweevertx.schema.SchemaPlan;
import io.github.peeweevertx.schema.SchemaStatement;
import io.github.peeweevertx.sql.Dialect;
import io.github.peeweevertx.sql.Feature;
import io.github.peeweevertx.sql.Rendered;
import io.github.peeweevertx.tx.TransactionScope;
import io.vertx.core.Future;
import java.util.Arrays;

/** Sends the statements of a plan, one after the other. */
final class SchemaRunner {
  /** How often a statement is asked again that may have met others who make the same. */
  private static final int TRIES = 10;

  private final Executor executor;
  private final Dialect dialect;

  SchemaRunner(Executor executor) {
    this.executor = executor;
    this.dialect = executor.database().dialect();
  }

  /**
   * Runs a plan.
   *
   * @param safe whether somebody else may make the same tables at this moment
   */
  Future<Void> run(SchemaPlan plan, boolean safe) {
    TransactionScope scope = executor.source().scope();
    boolean commits =
        plan.statements().stream().anyMatch(statement -> !statement.isTransactional(dialect));
    if (scope != null && scope.inTransaction() && commits) {
      dialect.require(
          Feature.TRANSACTIONAL_DDL,
          "It would commit the transaction that is open here. Change the schema outside of it.");
    }
    // What this database cannot say is an error before anything is sent.
    plan.statements().forEach(statement -> statement.sql(dialect));
    Future<Void> done = Future.succeededFuture();
    for (SchemaStatement statement : plan.statements()) {
      if (!statement.isNeeded(dialect)) {
        continue;
      }
      done = done.compose(v -> checked(statement, safe ? TRIES : 0));
    }
    return done;
  }

  private Future<Void> checked(SchemaStatement statement, int tries) {
    return statement
        .precondition(dialect)
        .map(
            precondition ->
                executor
                    .first(question(precondition), row -> true)
                    .compose(
                        found ->
                            (found != null) == precondition.exists()
                                ? send(statement, tries)
                                : Future.<Void>succeededFuture()))
        .orElseGet(() -> send(statement, tries));
  }

  private Future<Void> send(SchemaStatement statement, int tries) {
    return executor
        .update(statement.sql(dialect))
        .<Void>mapEmpty()
        .recover(
            failure ->
                tries > 0 && raced(failure)
                    ? checked(statement, tries - 1)
                    : Future.failedFuture(failure));
  }

  /**
   * Whether somebody else may have made the same at this moment, which IF NOT EXISTS does not guard
   * against: asked again, it finds what is there, or fails for good.
   */
  private static boolean raced(Throwable failure) {
    return failure instanceof PeeweeException known
        && (known.code() == ErrorCode.DUPLICATE_TABLE
            || known.code() == ErrorCode.UNIQUE_VIOLATION
            || known.code() == ErrorCode.DEADLOCK);
  }

  private Rendered question(Precondition precondition) {
    boolean index = precondition.kind() == Precondition.Kind.INDEX;
    StringBuilder sql = new StringBuilder("SELECT 1 FROM information_schema.");
    sql.append(index ? "statistics" : "table_constraints")
        .append(" WHERE (table_schema = COALESCE(");
    dialect.placeholder(sql, 1);
    sql.append(", ").append(dialect.catalog().currentSchema()).append(")) AND (table_name = ");
    dialect.placeholder(sql, 2);
    sql.append(") AND (").append(index ? "index_name" : "constraint_name").append(" = ");
    dialect.placeholder(sql, 3);
    sql.append(") LIMIT 1");
    return new Rendered(
        sql.toString(),
        Arrays.asList(precondition.schema(), precondition.table(), precondition.name()));
  }
}
