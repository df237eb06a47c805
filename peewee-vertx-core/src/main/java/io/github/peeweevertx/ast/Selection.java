package io.github.peeweevertx.ast;

import io.vertx.sqlclient.Row;
import java.util.List;

/**
 * What may stand in a select list: an expression, which is one column, or a table, which is all of
 * its own. Knows how to read itself from a row.
 *
 * @param <T> what one row gives
 */
public interface Selection<T> {
  /**
   * The columns of the select list.
   *
   * @return at least one
   */
  List<Node> columns();

  /**
   * Reads the value from a row.
   *
   * @param row the row
   * @param offset where the columns of this selection begin, from 0
   * @return the value; null for NULL
   */
  T read(Row row, int offset);
}
