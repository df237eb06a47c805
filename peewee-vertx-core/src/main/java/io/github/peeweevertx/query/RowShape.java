package io.github.peeweevertx.query;

import io.github.peeweevertx.ast.Selection;
import io.github.peeweevertx.sql.RowReader;
import java.util.List;

/**
 * What rows become. A value: the select list is given when the reader is made, so that a query may
 * still change it.
 *
 * @param <R> what one row gives
 */
@FunctionalInterface
interface RowShape<R> {
  /** A reader that fits the select list. */
  RowReader<R> reader(List<? extends Selection<?>> columns);

  /** A reader that fits the select list and the joins. */
  default RowReader<R> reader(List<? extends Selection<?>> columns, Joins joins) {
    return reader(columns);
  }

  /** Whether another select list may take the place of the one that the query has. */
  default boolean fitsAnyColumns() {
    return false;
  }

  /** Where each selection begins in a row. */
  static int[] offsets(List<? extends Selection<?>> columns) {
    int[] offsets = new int[columns.size()];
    int offset = 0;
    for (int i = 0; i < offsets.length; i++) {
      offsets[i] = offset;
      offset += columns.get(i).columns().size();
    }
    return offsets;
  }
}
