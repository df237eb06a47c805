package io.github.peeweevertx.exec;

import io.github.peeweevertx.sql.Dialect;
import io.github.peeweevertx.type.SqlTypes;
import io.vertx.sqlclient.Tuple;

/** Bound values as they stand in logs and messages. */
final class Parameters {
  private Parameters() {}

  /** The values when they may be shown, else how many there are. */
  static String shown(Tuple parameters, boolean values) {
    int size = parameters.size();
    return values ? parameters.deepToString() : size + (size == 1 ? " parameter" : " parameters");
  }

  /** Values that stand in SQL written by hand: only the server knows which types it takes there. */
  static Tuple given(Tuple parameters, Dialect dialect) {
    Object[] changed = null;
    for (int i = 0; i < parameters.size(); i++) {
      Object value = parameters.getValue(i);
      boolean whole = value instanceof Integer || value instanceof Long;
      Object adapted = whole ? dialect.adapt(SqlTypes.GIVEN_BIGINT, value) : value;
      if (adapted != value) {
        changed = changed == null ? values(parameters) : changed;
        changed[i] = adapted;
      }
    }
    return changed == null ? parameters : Tuple.wrap(changed);
  }

  private static Object[] values(Tuple parameters) {
    Object[] values = new Object[parameters.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = parameters.getValue(i);
    }
    return values;
  }
}
