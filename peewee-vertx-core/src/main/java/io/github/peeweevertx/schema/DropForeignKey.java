package io.github.peeweevertx.schema;

import io.github.peeweevertx.meta.ReferenceField;
import io.github.peeweevertx.sql.Dialect;
import io.github.peeweevertx.sql.Feature;
import io.github.peeweevertx.sql.Rendered;
import java.util.Objects;
import java.util.Optional;

/**
 * {@code ALTER TABLE … DROP CONSTRAINT}: opens a circle of tables, so that they can be dropped one
 * after the other.
 *
 * @param reference the column that refers
 * @param ifExists whether a missing table or constraint is passed over; otherwise it is an error
 */
public record DropForeignKey(ReferenceField<?, ?, ?> reference, boolean ifExists)
    implements SchemaStatement {
  /**
   * Checks that nothing is missing.
   *
   * @param reference the column that refers
   * @param ifExists whether a missing table or constraint is passed over; otherwise it is an error
   */
  public DropForeignKey {
    Objects.requireNonNull(reference, "reference");
  }

  @Override
  public Rendered sql(Dialect dialect) {
    DdlNames names = new DdlNames(dialect);
    String table = names.table(reference.table().definition());
    String constraint = names.name(ConstraintNames.foreignKey(reference, dialect));
    if (!dialect.supports(Feature.DROP_CONSTRAINT_IF_EXISTS)) {
      // DROP CONSTRAINT came late to MySQL; this form is known to every release of it.
      return DdlNames.rendered("ALTER TABLE " + table + " DROP FOREIGN KEY " + constraint);
    }
    String guard = ifExists ? "IF EXISTS " : "";
    return DdlNames.rendered(
        "ALTER TABLE " + guard + table + " DROP CONSTRAINT " + guard + constraint);
  }

  @Override
  public Optional<Precondition> precondition(Dialect dialect) {
    return ifExists && !dialect.supports(Feature.DROP_CONSTRAINT_IF_EXISTS)
        ? Optional.of(AddForeignKey.constraint(reference, dialect, true))
        : Optional.empty();
  }
}
