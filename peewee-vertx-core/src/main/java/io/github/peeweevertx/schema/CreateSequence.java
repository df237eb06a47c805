package io.github.peeweevertx.schema;

import io.github.peeweevertx.meta.ModelType;
import io.github.peeweevertx.sql.Dialect;
import io.github.peeweevertx.sql.Rendered;
import java.util.Objects;

/**
 * {@code CREATE SEQUENCE} of a model, in the schema of its table. One that is there is always left
 * alone: several tables may share it.
 *
 * @param table the table
 * @param sequence the name of the sequence
 */
public record CreateSequence(ModelType<?, ?> table, String sequence) implements SchemaStatement {
  /**
   * Checks that nothing is missing.
   *
   * @param table the table
   * @param sequence the name of the sequence
   */
  public CreateSequence {
    Objects.requireNonNull(table, "table");
    Objects.requireNonNull(sequence, "sequence");
  }

  @Override
  public Rendered sql(Dialect dialect) {
    return DdlNames.rendered(
        "CREATE SEQUENCE IF NOT EXISTS "
            + new DdlNames(dialect).sequence(table.definition(), sequence));
  }
}
