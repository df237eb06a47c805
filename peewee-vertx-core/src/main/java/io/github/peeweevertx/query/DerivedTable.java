package io.github.peeweevertx.query;

import io.github.peeweevertx.ast.DerivedSource;
import io.github.peeweevertx.ast.QueryNode;
import java.util.List;

/** A query as a source of another one. */
public final class DerivedTable extends Columns {
  private final DerivedSource source;

  private DerivedTable(DerivedSource source) {
    this.source = source;
  }

  static DerivedTable of(QueryNode query, String alias) {
    return new DerivedTable(new DerivedSource(query, alias, List.of(), false));
  }

  static DerivedTable lateral(QueryNode query, String alias) {
    return new DerivedTable(new DerivedSource(query, alias, List.of(), true));
  }

  @Override
  public DerivedSource source() {
    return source;
  }

  /**
   * The same source with other names for its columns.
   *
   * @param columns the names, in order
   * @return a source of its own
   */
  public DerivedTable columns(String... columns) {
    return new DerivedTable(
        new DerivedSource(
            source.query(), source.alias(), Args.all("columns", columns), source.lateral()));
  }
}
