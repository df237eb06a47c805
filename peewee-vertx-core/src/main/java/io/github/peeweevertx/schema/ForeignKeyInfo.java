package io.github.peeweevertx.schema;

import io.github.peeweevertx.annotation.ReferentialAction;
import java.util.List;
import java.util.Objects;

/**
 * A reference as the database has it.
 *
 * @param name the name of the constraint
 * @param columns the columns that refer
 * @param targetSchema the schema of the table that is referred to
 * @param targetTable the table that is referred to
 * @param targetColumns the columns that are referred to, in the same order
 * @param onDelete what happens when the row that is referred to goes
 * @param onUpdate what happens when its key changes
 */
public record ForeignKeyInfo(
    String name,
    List<String> columns,
    String targetSchema,
    String targetTable,
    List<String> targetColumns,
    ReferentialAction onDelete,
    ReferentialAction onUpdate) {
  /**
   * Keeps its own copies of the columns.
   *
   * @param name the name of the constraint
   * @param columns the columns that refer
   * @param targetSchema the schema of the table that is referred to
   * @param targetTable the table that is referred to
   * @param targetColumns the columns that are referred to, in the same order
   * @param onDelete what happens when the row that is referred to goes
   * @param onUpdate what happens when its key changes
   */
  public ForeignKeyInfo {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(targetTable, "targetTable");
    columns = List.copyOf(columns);
    targetColumns = List.copyOf(targetColumns);
  }
}
