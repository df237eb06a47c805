package io.github.peeweevertx.schema;

import io.github.peeweevertx.meta.ReferenceField;
import io.github.peeweevertx.meta.TableDef;
import io.github.peeweevertx.schema.Precondition.Kind;
import io.github.peeweevertx.sql.Dialect;
import io.github.peeweevertx.sql.Rendered;
import java.util.Objects;
import java.util.Optional;

/**
 * {@code ALTER TABLE … ADD CONSTRAINT}: a reference that could not stand in {@code CREATE TABLE},
 * because tables refer to each other in a circle. A constraint without a name is called {@code
 * fk_<table>_<column>_refs_<target>}, cut with a hash where that is too long.
 *
 * @param reference the column that refers
 * @param ifNotExists whether a constraint of that name is left alone; otherwise it is an error
 */
public record AddForeignKey(ReferenceField<?, ?, ?> reference, boolean ifNotExists)
    implements SchemaStatement {
  /**
   * Checks that nothing is missing.
   *
   * @param reference the column that refers
   * @param ifNotExists whether a constraint of that name is left alone; otherwise it is an error
   */
  public AddForeignKey {
    Objects.requireNonNull(reference, "reference");
  }

  @Override
  public Rendered sql(Dialect dialect) {
    DdlNames names = new DdlNames(dialect);
    String constraint = ConstraintNames.foreignKey(reference, dialect);
    return DdlNames.rendered(
        "ALTER TABLE "
            + names.table(reference.table().definition())
            + " ADD "
            + ForeignKeyClause.of(names, reference, constraint));
  }

  @Override
  public Optional<Precondition> precondition(Dialect dialect) {
    return ifNotExists ? Optional.of(constraint(reference, dialect, false)) : Optional.empty();
  }

  /** The constraint of a reference is there, or is not. */
  static Precondition constraint(
      ReferenceField<?, ?, ?> reference, Dialect dialect, boolean exists) {
    TableDef<?> table = reference.table().definition();
    String name = ConstraintNames.foreignKey(reference, dialect);
    return new Precondition(Kind.CONSTRAINT, table.schema(), table.name(), name, exists);
  }
}
