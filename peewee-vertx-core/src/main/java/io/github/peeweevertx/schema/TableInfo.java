package io.github.peeweevertx.schema;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A table as the database has it.
 *
 * @param name its name
 * @param columns its columns, in their order
 * @param indexes its indexes, by name; that of the primary key among them
 * @param foreignKeys its references, by name
 * @param checks the conditions that its rows have to meet, sorted by name
 */
public record TableInfo(
    String name,
    List<ColumnInfo> columns,
    List<IndexInfo> indexes,
    List<ForeignKeyInfo> foreignKeys,
    List<CheckInfo> checks) {
  /**
   * Keeps its own copies.
   *
   * @param name its name
   * @param columns its columns, in their order
   * @param indexes its indexes, by name
   * @param foreignKeys its references, by name
   * @param checks the conditions that its rows have to meet, sorted by name
   */
  public TableInfo {
    Objects.requireNonNull(name, "name");
    columns = List.copyOf(columns);
    indexes = List.copyOf(indexes);
    foreignKeys = List.copyOf(foreignKeys);
    checks = List.copyOf(checks);
  }

  /**
   * The columns of the primary key.
   *
   * @return in the order of the key; empty where the table has none
   */
  public List<String> primaryKey() {
    return indexes.stream()
        .filter(IndexInfo::primary)
        .findFirst()
        .map(IndexInfo::keys)
        .orElse(List.of());
  }

  /**
   * One column.
   *
   * @param name its name
   * @return empty where the table has none of that name
   */
  public Optional<ColumnInfo> column(String name) {
    return columns.stream().filter(column -> column.name().equals(name)).findFirst();
  }
}
