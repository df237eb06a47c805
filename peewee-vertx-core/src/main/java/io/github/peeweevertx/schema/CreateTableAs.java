package io.github.peeweevertx.schema;

import io.github.peeweevertx.ast.Node;
import io.github.peeweevertx.sql.Dialect;
import io.github.peeweevertx.sql.Rendered;
import io.github.peeweevertx.sql.SqlRenderer;
import java.util.Objects;

/**
 * {@code CREATE TABLE … AS SELECT …}. Its columns are those of the query, without keys and indexes.
 *
 * @param name the table
 * @param query the query, whose values are written out
 * @param options how it is made
 */
public record CreateTableAs(String name, Node query, CreateOptions options)
    implements SchemaStatement {
  /**
   * Checks that nothing is missing.
   *
   * @param name the table
   * @param query the query, whose values are written out
   * @param options how it is made
   */
  public CreateTableAs {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(query, "query");
    Objects.requireNonNull(options, "options");
  }

  @Override
  public Rendered sql(Dialect dialect) {
    return DdlNames.rendered(
        (options.temporary() ? "CREATE TEMPORARY TABLE " : "CREATE TABLE ")
            + (options.ifNotExists() ? "IF NOT EXISTS " : "")
            + new DdlNames(dialect).name(name)
            + " AS "
            + SqlRenderer.literally(query, dialect));
  }
}
