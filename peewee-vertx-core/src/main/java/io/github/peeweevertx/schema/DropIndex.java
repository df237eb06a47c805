package io.github.peeweevertx.schema;

import io.github.peeweevertx.meta.IndexDef;
import io.github.peeweevertx.meta.ModelType;
import io.github.peeweevertx.meta.TableDef;
import io.github.peeweevertx.sql.Dialect;
import io.github.peeweevertx.sql.Feature;
import io.github.peeweevertx.sql.Rendered;
import java.util.Objects;
import java.util.Optional;

/**
 * {@code DROP INDEX}.
 *
 * @param table the table
 * @param index the index
 * @param ifExists whether a missing index is passed over; otherwise it is an error
 */
public record DropIndex(ModelType<?, ?> table, IndexDef index, boolean ifExists)
    implements SchemaStatement {
  /**
   * Checks that nothing is missing.
   *
   * @param table the table
   * @param index the index
   * @param ifExists whether a missing index is passed over; otherwise it is an error
   */
  public DropIndex {
    Objects.requireNonNull(table, "table");
    Objects.requireNonNull(index, "index");
  }

  @Override
  public Rendered sql(Dialect dialect) {
    DdlNames names = new DdlNames(dialect);
    TableDef<?> definition = table.definition();
    String name = names.name(ConstraintNames.index(definition, index, dialect));
    boolean saysSafe = ifExists && dialect.supports(Feature.INDEX_IF_NOT_EXISTS);
    String drop = saysSafe ? "DROP INDEX IF EXISTS " : "DROP INDEX ";
    if (!dialect.supports(Feature.SCHEMA_INDEXES)) {
      return DdlNames.rendered(drop + name + " ON " + names.table(definition));
    }
    String schema = definition.schema() == null ? "" : names.name(definition.schema()) + ".";
    return DdlNames.rendered(drop + schema + name);
  }

  @Override
  public Optional<Precondition> precondition(Dialect dialect) {
    // Where the table is in the statement, IF EXISTS does not pass over a missing table.
    return !ifExists || dialect.supports(Feature.SCHEMA_INDEXES)
        ? Optional.empty()
        : Optional.of(
            new Precondition(
                Precondition.Kind.INDEX,
                table.definition().schema(),
                table.definition().name(),
                ConstraintNames.index(table.definition(), index, dialect),
                true));
  }
}
