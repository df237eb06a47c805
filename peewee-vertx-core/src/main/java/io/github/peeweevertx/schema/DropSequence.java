package io.github.peeweevertx.schema;

import io.github.peeweevertx.meta.ModelType;
import io.github.peeweevertx.sql.Dialect;
import io.github.peeweevertx.sql.Rendered;
import java.util.Objects;

/**
 * {@code DROP SEQUENCE} of a model, behind its table. PostgreSQL refuses it while the default of
 * another table needs the sequence.
 *
 * @param table the table
 * @param sequence the name of the sequence
 * @param ifExists whether a missing one is passed over; otherwise it is an error
 */
public record DropSequence(ModelType<?, ?> table, String sequence, boolean ifExists)
    implements SchemaStatement {
  /**
   * Checks that nothing is missing.
   *
   * @param table the table
   * @param sequence the name of the sequence
   * @param ifExists whether a missing one is passed over; otherwise it is an error
   */
  public DropSequence {
    Objects.requireNonNull(table, "table");
    Objects.requireNonNull(sequence, "sequence");
  }

  @Override
  public Rendered sql(Dialect dialect) {
    return DdlNames.rendered(
        (ifExists ? "DROP SEQUENCE IF EXISTS " : "DROP SEQUENCE ")
            + new DdlNames(dialect).sequence(table.definition(), sequence));
  }
}
