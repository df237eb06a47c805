package io.github.peeweevertx.query;

import io.github.peeweevertx.ast.TableSource;

/**
 * A table without a model: its columns are named by hand, its rows are maps. For tables that belong
 * to others, and for views.
 */
public final class NamedTable extends Columns {
  private final TableSource source;

  private NamedTable(TableSource source) {
    this.source = source;
  }

  /**
   * A table of the search path.
   *
   * @param name its name as it stands in the database
   * @return the table
   */
  public static NamedTable of(String name) {
    return new NamedTable(new TableSource(null, Args.given(name, "the name"), null));
  }

  /**
   * A table of a schema.
   *
   * @param schema the schema
   * @param name its name as it stands in the database
   * @return the table
   */
  public static NamedTable of(String schema, String name) {
    return new NamedTable(
        new TableSource(Args.given(schema, "the schema"), Args.given(name, "the name"), null));
  }

  /**
   * The same table once more, as a source of its own.
   *
   * @param alias the alias, null for a numbered one
   * @return a table whose columns are read from the alias
   */
  public NamedTable as(String alias) {
    return new NamedTable(new TableSource(source.schema(), source.name(), alias));
  }

  @Override
  public TableSource source() {
    return source;
  }
}
