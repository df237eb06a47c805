package io.github.peeweevertx.manager;

import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.ProgrammingException;
import io.github.peeweevertx.query.ModelTable;
import java.util.Arrays;
import java.util.List;

/**
 * Refuses null where a call needs an argument: the error names the argument, not a line of ours.
 */
final class Given {
  private Given() {}

  static <T> T table(T table) {
    return argument(table, "table", "Give the generated table, for example USER.");
  }

  static <T> T query(T query) {
    return argument(query, "query", "Give the query to run.");
  }

  static <K> K key(ModelTable<?, K> table, K key) {
    if (key == null) {
      throw new ProgrammingException(
          ErrorCode.MISSING_KEY,
          "The key is null, and no " + table.modelClass().getSimpleName() + " has a key of null.");
    }
    return key;
  }

  static <T> List<T> values(T[] values) {
    return values(values == null ? null : Arrays.asList(values));
  }

  static <T> List<T> values(List<T> values) {
    argument(values, "list of values", "Leave it out, or give it empty, where there is none.");
    for (T value : values) {
      argument(value, "value", "For NULL say TABLE.field.to(null).");
    }
    return values;
  }

  static <T> T argument(T argument, String what, String next) {
    if (argument == null) {
      throw new ProgrammingException(
          ErrorCode.INVALID_ARGUMENT, "The " + what + " is null. " + next);
    }
    return argument;
  }
}
