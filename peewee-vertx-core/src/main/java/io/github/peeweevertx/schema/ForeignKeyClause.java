package io.github.peeweevertx.schema;

import io.github.peeweevertx.annotation.Deferrability;
import io.github.peeweevertx.annotation.ReferentialAction;
import io.github.peeweevertx.meta.ForeignKeyDef;
import io.github.peeweevertx.meta.ReferenceField;
import io.github.peeweevertx.sql.Feature;
import java.util.List;

/** The words of one reference, in {@code CREATE TABLE} as in {@code ALTER TABLE}. */
final class ForeignKeyClause {
  private ForeignKeyClause() {}

  /**
   * Writes the reference.
   *
   * @param constraint the name of the constraint, null for the database's own
   */
  static String of(DdlNames names, ReferenceField<?, ?, ?> reference, String constraint) {
    ForeignKeyDef<?> foreignKey = reference.foreignKey();
    return (constraint == null ? "" : "CONSTRAINT " + names.name(constraint) + " ")
        + "FOREIGN KEY "
        + names.list(List.of(reference.column().name()))
        + " REFERENCES "
        + names.table(reference.target().definition())
        + " "
        + names.list(List.of(reference.targetField().column().name()))
        + action(names, " ON DELETE ", foreignKey.onDelete())
        + action(names, " ON UPDATE ", foreignKey.onUpdate())
        + moment(names, foreignKey.deferrable());
  }

  private static String action(DdlNames names, String event, ReferentialAction action) {
    if (action == ReferentialAction.SET_DEFAULT) {
      names.dialect().require(Feature.FOREIGN_KEY_SET_DEFAULT, "Use SET_NULL or RESTRICT.");
    }
    return action == ReferentialAction.DEFAULT ? "" : event + action.sql();
  }

  private static String moment(DdlNames names, Deferrability moment) {
    if (moment == Deferrability.DEFAULT) {
      return "";
    }
    names
        .dialect()
        .require(
            Feature.DEFERRABLE_CONSTRAINTS,
            "Leave deferrable out: references are checked at each statement.");
    return " " + moment.sql();
  }
}
