package io.github.peeweevertx.ast;

import java.util.Objects;

/** A table of the database. Compared by identity: each alias of a table is a source of its own. */
public final class TableSource implements Source {
  private final String schema;
  private final String name;
  private final String alias;

  /**
   * Names a table.
   *
   * @param schema the schema, null for the search path
   * @param name the table
   * @param alias the alias, null for a numbered one
   */
  public TableSource(String schema, String name, String alias) {
    this.schema = schema;
    this.name = Objects.requireNonNull(name, "name");
    this.alias = alias;
  }

  /**
   * The schema.
   *
   * @return null for the search path
   */
  public String schema() {
    return schema;
  }

  /**
   * The table.
   *
   * @return its name as it stands in the database
   */
  public String name() {
    return name;
  }

  @Override
  public String alias() {
    return alias;
  }

  @Override
  public String label() {
    return "table " + this;
  }

  @Override
  public String toString() {
    return (schema == null ? "" : schema + ".") + name + (alias == null ? "" : " AS " + alias);
  }
}
