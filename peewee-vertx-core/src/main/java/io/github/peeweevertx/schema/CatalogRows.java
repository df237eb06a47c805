package io.github.peeweevertx.schema;

import io.github.peeweevertx.annotation.ReferentialAction;
import io.github.peeweevertx.schema.ColumnInfo.Origin;
import io.github.peeweevertx.sql.Catalog;
import io.vertx.sqlclient.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Makes descriptions of the rows that the queries of a {@link Catalog} give. */
public final class CatalogRows {
  private static final String YES = "YES";

  private CatalogRows() {}

  /**
   * The columns of each table.
   *
   * @param catalog the catalogue that was asked
   * @param rows what {@link Catalog#columns()} gave
   * @return by the name of the table
   */
  public static Map<String, List<ColumnInfo>> columns(Catalog catalog, List<Row> rows) {
    Map<String, List<ColumnInfo>> tables = new LinkedHashMap<>();
    for (Row row : rows) {
      tables
          .computeIfAbsent(row.getString(0), table -> new ArrayList<>())
          .add(column(catalog, row));
    }
    return tables;
  }

  private static ColumnInfo column(Catalog catalog, Row row) {
    String type = catalog.canonical(row.getString(2));
    return new ColumnInfo(
        row.getString(1),
        type,
        catalog.kind(type),
        YES.equals(row.getString(3)),
        row.getString(4),
        Origin.valueOf(row.getString(5)));
  }

  /**
   * The indexes of each table.
   *
   * @param rows what {@link Catalog#indexes()} gave
   * @return by the name of the table
   */
  public static Map<String, List<IndexInfo>> indexes(List<Row> rows) {
    return grouped(rows, CatalogRows::index);
  }

  private static IndexInfo index(List<Row> rows) {
    Row first = rows.get(0);
    return new IndexInfo(
        first.getString(1),
        rows.stream()
            .map(row -> row.getString(5) == null ? row.getString(6) : row.getString(5))
            .toList(),
        YES.equals(first.getString(2)),
        YES.equals(first.getString(3)),
        rows.stream().anyMatch(row -> row.getString(5) == null),
        first.getString(4),
        first.getString(7));
  }

  /**
   * The references of each table.
   *
   * @param rows what {@link Catalog#foreignKeys()} gave
   * @return by the name of the table
   */
  public static Map<String, List<ForeignKeyInfo>> foreignKeys(List<Row> rows) {
    return grouped(rows, CatalogRows::foreignKey);
  }

  private static ForeignKeyInfo foreignKey(List<Row> rows) {
    Row first = rows.get(0);
    return new ForeignKeyInfo(
        first.getString(1),
        rows.stream().map(row -> row.getString(2)).toList(),
        first.getString(3),
        first.getString(4),
        rows.stream().map(row -> row.getString(5)).toList(),
        action(first.getString(6)),
        action(first.getString(7)));
  }

  /**
   * The checks of tables.
   *
   * @param rows the answer
   * @return those of each table, by name
   */
  public static Map<String, List<CheckInfo>> checks(List<Row> rows) {
    return grouped(
        rows, check -> new CheckInfo(check.get(0).getString(1), check.get(0).getString(2)));
  }

  private static ReferentialAction action(String words) {
    return ReferentialAction.valueOf(words.replace(' ', '_'));
  }

  /** One thing for all rows of one table and name. */
  private static <T> Map<String, List<T>> grouped(List<Row> rows, Function<List<Row>, T> make) {
    Map<String, Map<String, List<Row>>> names = new LinkedHashMap<>();
    for (Row row : rows) {
      names
          .computeIfAbsent(row.getString(0), table -> new LinkedHashMap<>())
          .computeIfAbsent(row.getString(1), name -> new ArrayList<>())
          .add(row);
    }
    Map<String, List<T>> tables = new LinkedHashMap<>();
    names.forEach(
        (table, things) -> tables.put(table, things.values().stream().map(make).toList()));
    return tables;
  }
}
