package io.github.peeweevertx.ast;

/**
 * A query that may stand where a value, or a set of values, is expected.
 *
 * @param <T> the type of its values
 */
public interface Subquery<T> {
  /**
   * The query as data.
   *
   * @return never null
   */
  QueryNode query();
}
