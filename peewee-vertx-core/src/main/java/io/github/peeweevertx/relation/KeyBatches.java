package io.github.peeweevertx.relation;

import io.github.peeweevertx.ast.SelectNode;
import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.ProgrammingException;
import io.github.peeweevertx.sql.Dialect;
import io.github.peeweevertx.sql.Feature;
import io.github.peeweevertx.type.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Keys in statements of so many as a database takes parameters. */
final class KeyBatches {
  private KeyBatches() {}

  /** How many keys one statement takes: any number as one array, else half of all parameters. */
  static int most(Dialect dialect, Level<?> level) {
    boolean arrays =
        dialect.supports(Feature.ANY_ARRAY)
            && level.links().stream()
                .noneMatch(link -> level.own(link).type().kind() == Kind.UNKNOWN);
    return arrays ? Integer.MAX_VALUE : dialect.maxParameters() / 2;
  }

  /**
   * Cuts keys into batches. All rows of one parent come with one of them, in their order; a limit
   * of the query, and a row that belongs by several references, would not mean the same any more.
   */
  static List<List<Object>> of(Level<?> level, List<Set<Object>> keys, int most) {
    SelectNode query = level.select().query();
    if (keys.size() > 1 || query.limit() != null || query.offset() != null) {
      throw new ProgrammingException(
          ErrorCode.INVALID_ARGUMENT,
          "The rows of "
              + level.table()
              + " belong to more parents than one statement of this database takes keys, "
              + most
              + ", and have a limit, or belong by several references. Take PrefetchStrategy.WHERE"
              + " or JOIN.");
    }
    List<Object> all = new ArrayList<>(keys.get(0));
    List<List<Object>> batches = new ArrayList<>();
    for (int from = 0; from < all.size(); from += most) {
      batches.add(all.subList(from, Math.min(from + most, all.size())));
    }
    return batches;
  }
}
