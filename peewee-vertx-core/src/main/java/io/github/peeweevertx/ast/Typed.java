package io.github.peeweevertx.ast;

import io.github.peeweevertx.type.SqlType;

/**
 * An expression made of a node and a type.
 *
 * @param <T> the type of its values
 * @param node the node
 * @param type how values are bound and read
 */
record Typed<T>(Node node, SqlType<T> type) implements Expr<T> {
  /** The same for text. */
  record Text(Node node, SqlType<String> type) implements StringExpr {}

  /** The same for numbers. */
  record Number<N extends java.lang.Number>(Node node, SqlType<N> type) implements NumberExpr<N> {}

  /** The same for dates and times. */
  record Temporal<T extends java.time.temporal.Temporal>(Node node, SqlType<T> type)
      implements TemporalExpr<T> {}

  /** The same for JSON. */
  record Json<T>(Node node, SqlType<T> type) implements JsonExpr<T> {}

  /** The same for arrays. */
  record Array<E>(Node node, SqlType<java.util.List<E>> type) implements ArrayExpr<E> {}

  /** The same for arrays of arrays. */
  record NestedArray<T, E>(Node node, SqlType<T> type) implements NestedArrayExpr<T, E> {}
}
