package io.github.peeweevertx.schema;

import io.github.peeweevertx.meta.ModelType;
import io.github.peeweevertx.schema.DropOptions.Dependents;
import io.github.peeweevertx.sql.Dialect;
import io.github.peeweevertx.sql.Feature;
import io.github.peeweevertx.sql.Rendered;
import java.util.Objects;

/**
 * {@code DROP TABLE} of one model; its indexes go with it.
 *
 * @param table the table
 * @param options how it is dropped
 */
public record DropTable(ModelType<?, ?> table, DropOptions options) implements SchemaStatement {
  /**
   * Checks that nothing is missing.
   *
   * @param table the table
   * @param options how it is dropped
   */
  public DropTable {
    Objects.requireNonNull(table, "table");
    Objects.requireNonNull(options, "options");
  }

  @Override
  public Rendered sql(Dialect dialect) {
    if (options.dependents() == Dependents.CASCADE) {
      // MySQL reads the word and does nothing, and the drop fails later with another error.
      dialect.require(
          Feature.DROP_CASCADE, "Drop the tables that refer to this one in the same call.");
    }
    return DdlNames.rendered(
        (options.ifExists() ? "DROP TABLE IF EXISTS " : "DROP TABLE ")
            + new DdlNames(dialect).table(table.definition())
            + options.dependents().sql());
  }
}
