package io.github.peeweevertx.mysql;

import io.github.peeweevertx.sql.Feature;
import io.github.peeweevertx.type.Kind;
import io.github.peeweevertx.type.SqlType;
import java.util.EnumSet;

/** MariaDB's words, from 10.6 on. */
public final class MariaDbDialect extends MySqlFamilyDialect {
  /** The one instance. */
  public static final MariaDbDialect MARIADB = new MariaDbDialect();

  private MariaDbDialect() {
    super(
        "MariaDB",
        EnumSet.of(
            Feature.INSERT_RETURNING,
            Feature.DELETE_RETURNING,
            Feature.ALIASES_IN_HAVING,
            Feature.FOR_UPDATE,
            Feature.ON_DUPLICATE_KEY,
            Feature.UPDATE_LIMIT,
            Feature.UPDATE_TABLES,
            Feature.SEQUENCES,
            Feature.INDEX_IF_NOT_EXISTS,
            Feature.DROP_CONSTRAINT_IF_EXISTS,
            Feature.READING_WRITTEN_TABLE));
  }

  /**
   * A decimal crosses as text, which the server would calculate with as a floating-point number.
   */
  @Override
  public void placeholder(StringBuilder sql, int number, SqlType<?> type) {
    sql.append(type.kind() == Kind.DECIMAL ? "CAST(? AS DECIMAL(65, 30))" : "?");
  }
}
