package io.github.peeweevertx.schema;

import io.github.peeweevertx.sql.Dialect;
import io.github.peeweevertx.sql.Feature;
import io.github.peeweevertx.sql.SqlQuery;
import java.util.Optional;

/** One statement of DDL. It never has parameters. */
public interface SchemaStatement extends SqlQuery {
  /**
   * What has to be asked of the server before this statement is sent, where the dialect has no
   * words for it: MySQL has no {@code CREATE INDEX IF NOT EXISTS}, and no server at all has {@code
   * ADD CONSTRAINT IF NOT EXISTS} that could be relied on.
   *
   * @param dialect the dialect
   * @return empty where the statement can be sent as it is
   */
  default Optional<Precondition> precondition(Dialect dialect) {
    return Optional.empty();
  }

  /**
   * Whether a transaction that is open can undo the statement. Where it cannot, the statement would
   * commit that transaction, and is refused inside of one.
   *
   * @param dialect the dialect
   * @return true where it can be undone
   */
  default boolean isTransactional(Dialect dialect) {
    return dialect.supports(Feature.TRANSACTIONAL_DDL);
  }

  /**
   * Whether the dialect has anything to say here.
   *
   * @param dialect the dialect
   * @return false where the statement is passed over
   */
  default boolean isNeeded(Dialect dialect) {
    return true;
  }
}
