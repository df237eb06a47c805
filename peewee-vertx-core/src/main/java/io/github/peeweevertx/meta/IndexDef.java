package io.github.peeweevertx.meta;

import io.github.peeweevertx.ast.Condition;
import io.github.peeweevertx.ast.Node;
import io.github.peeweevertx.ast.RawNode;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * An index of a table.
 *
 * @param terms columns and expressions, in index order
 * @param unique whether two rows may not share the values
 * @param method the index method, null for the default of the database
 * @param name the name, null for a generated one
 * @param where the condition of a partial index; null for an index of all rows
 * @param nullsNotDistinct whether two rows may not share a NULL either
 */
public record IndexDef(
    List<IndexTerm> terms,
    boolean unique,
    String method,
    String name,
    Node where,
    boolean nullsNotDistinct) {
  /**
   * Keeps its own copy of the terms.
   *
   * @param terms columns and expressions, in index order
   * @param unique whether two rows may not share the values
   * @param method the index method, null for the default of the database
   * @param name the name, null for a generated one
   * @param where the condition of a partial index; null for an index of all rows
   * @param nullsNotDistinct whether two rows may not share a NULL either
   */
  public IndexDef {
    terms = List.copyOf(terms);
  }

  /**
   * A plain index.
   *
   * @param columns the columns, in index order
   * @return the index
   */
  public static IndexDef on(String... columns) {
    return over(Arrays.stream(columns).map(IndexTerm::column).toArray(IndexTerm[]::new));
  }

  /**
   * An index of columns and expressions.
   *
   * @param terms in index order
   * @return the index
   */
  public static IndexDef over(IndexTerm... terms) {
    return new IndexDef(List.of(terms), false, null, null, null, false);
  }

  /**
   * The columns that are terms of their own.
   *
   * @return in index order, without those inside of expressions
   */
  public List<String> columns() {
    return terms.stream().map(IndexTerm::column).filter(Objects::nonNull).toList();
  }

  /**
   * Whether it is over anything but columns.
   *
   * @return false for an index of columns only
   */
  public boolean hasExpressions() {
    return terms.stream().anyMatch(term -> term.column() == null);
  }

  /**
   * The same index, unique.
   *
   * @return a copy
   */
  public IndexDef asUnique() {
    return new IndexDef(terms, true, method, name, where, nullsNotDistinct);
  }

  /**
   * The same index, where two rows may not share a NULL either; PostgreSQL 15 and later.
   *
   * @return a copy that is unique as well
   */
  public IndexDef asNullsNotDistinct() {
    return new IndexDef(terms, true, method, name, where, true);
  }

  /**
   * The same index with a method.
   *
   * @param method for example {@code gin}
   * @return a copy
   */
  public IndexDef using(String method) {
    return new IndexDef(terms, unique, method, name, where, nullsNotDistinct);
  }

  /**
   * The same index with a name.
   *
   * @param name the name
   * @return a copy
   */
  public IndexDef named(String name) {
    return new IndexDef(terms, unique, method, name, where, nullsNotDistinct);
  }

  /**
   * The same index, of some rows only.
   *
   * @param where the condition, SQL as it is
   * @return a copy
   */
  public IndexDef where(String where) {
    Node text = new RawNode(List.of("(" + where + ")"), List.of());
    return new IndexDef(terms, unique, method, name, text, nullsNotDistinct);
  }

  /**
   * The same index, of some rows only.
   *
   * @param where the condition, over columns of the table; its values are written out in the DDL
   * @return a copy
   */
  public IndexDef where(Condition where) {
    return new IndexDef(terms, unique, method, name, where.node(), nullsNotDistinct);
  }
}
