package io.github.peeweevertx.sql;

import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.ProgrammingException;
import java.math.BigDecimal;
import java.time.temporal.Temporal;
import java.util.UUID;

/** Values as text, for DDL, which takes no parameters. */
final class SqlLiterals {
  private SqlLiterals() {}

  static void write(StringBuilder sql, Dialect dialect, Object bound) {
    if (bound == null) {
      sql.append("NULL");
    } else if (bound instanceof Boolean truth) {
      sql.append(truth ? "TRUE" : "FALSE");
    } else if (bound instanceof BigDecimal number) {
      sql.append(number.toPlainString());
    } else if (bound instanceof Integer || bound instanceof Long || bound instanceof Short) {
      sql.append(bound);
    } else if (bound instanceof String || bound instanceof Temporal || bound instanceof UUID) {
      text(sql, dialect, bound.toString());
    } else {
      throw new ProgrammingException(
          ErrorCode.INVALID_ARGUMENT,
          "A value of "
              + bound.getClass().getSimpleName()
              + " cannot be written into the definition of an index. Write it as SQL: Sql.raw(…).");
    }
  }

  private static void text(StringBuilder sql, Dialect dialect, String text) {
    String escaped = text.replace("'", "''");
    boolean backslashes = dialect.supports(Feature.BACKSLASH_ESCAPES);
    sql.append('\'').append(backslashes ? escaped.replace("\\", "\\\\") : escaped).append('\'');
  }
}
