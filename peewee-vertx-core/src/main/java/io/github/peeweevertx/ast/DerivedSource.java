package io.github.peeweevertx.ast;

import java.util.List;
import java.util.Objects;

/** A query, or a list of values, that columns are read from. Compared by identity. */
public final class DerivedSource implements Source {
  private final QueryNode query;
  private final String alias;
  private final List<String> columns;
  private final boolean lateral;

  /**
   * Makes a source of a query.
   *
   * @param query the query
   * @param alias the alias, null for a numbered one
   * @param columns names for its columns, empty for its own
   * @param lateral whether it reads columns of the sources left of it
   */
  public DerivedSource(QueryNode query, String alias, List<String> columns, boolean lateral) {
    this.query = Objects.requireNonNull(query, "query");
    this.alias = alias;
    this.columns = List.copyOf(columns);
    this.lateral = lateral;
  }

  /**
   * The query.
   *
   * @return never null
   */
  public QueryNode query() {
    return query;
  }

  @Override
  public String alias() {
    return alias;
  }

  /**
   * Names for its columns.
   *
   * @return empty for its own
   */
  public List<String> columns() {
    return columns;
  }

  /**
   * Whether it reads columns of the sources left of it.
   *
   * @return true for LATERAL
   */
  public boolean lateral() {
    return lateral;
  }

  @Override
  public String label() {
    return alias == null ? "a subquery without alias" : "subquery " + alias;
  }

  @Override
  public String toString() {
    return label();
  }
}
