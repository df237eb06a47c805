package io.github.peeweevertx.manager;

import io.github.peeweevertx.error.PeeweeException;
import io.github.peeweevertx.exec.Executor;
import io.github.peeweevertx.schema.CatalogRows;
import io.github.peeweevertx.schema.CheckInfo;
import io.github.peeweevertx.schema.ColumnInfo;
import io.github.peeweevertx.schema.ForeignKeyInfo;
import io.github.peeweevertx.schema.IndexInfo;
import io.github.peeweevertx.schema.TableInfo;
import io.github.peeweevertx.schema.ViewInfo;
import io.github.peeweevertx.sql.Catalog;
import io.github.peeweevertx.sql.Rendered;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Reads what the database holds, from its catalogue: {@link Manager#introspect()}. Changes nothing.
 * Immutable; calls inside of a transaction see what that has made.
 */
public final class Introspector {
  private static final String TABLE = "TABLE";

  private final Executor executor;
  private final String schema;

  Introspector(Executor executor, String schema) {
    this.executor = executor;
    this.schema = schema;
  }

  /**
   * The same for another schema; for MySQL and MariaDB that is another database of the server.
   *
   * @param schema its name; null for that of the connection
   * @return reads that schema
   */
  public Introspector in(String schema) {
    return new Introspector(executor, schema);
  }

  /**
   * The tables of the schema, without views.
   *
   * @return their names, sorted
   */
  public Future<List<String>> tables() {
    return ask(catalog().tables(), null)
        .map(
            rows ->
                rows.stream()
                    .filter(row -> TABLE.equals(row.getString(1)))
                    .map(row -> row.getString(0))
                    .toList());
  }

  /** Whether there is such a table. */
  Future<Boolean> hasTable(String table) {
    return ask(catalog().tables(), table)
        .map(
            rows ->
                rows.stream()
                    .anyMatch(
                        row -> TABLE.equals(row.getString(1)) && table.equals(row.getString(0))));
  }

  /**
   * The views of the schema.
   *
   * @return sorted by name
   */
  public Future<List<ViewInfo>> views() {
    return ask(catalog().tables(), null)
        .map(
            rows ->
                rows.stream()
                    .filter(row -> !TABLE.equals(row.getString(1)))
                    .map(row -> new ViewInfo(row.getString(0), row.getString(2)))
                    .toList());
  }

  /**
   * The sequences of the schema.
   *
   * @return their names, sorted; none where the database has no sequences
   */
  public Future<List<String>> sequences() {
    return catalog().sequences() == null
        ? Future.succeededFuture(List.of())
        : ask(catalog().sequences(), null)
            .map(rows -> rows.stream().map(row -> row.getString(0)).toList());
  }

  /**
   * The columns of a table or view.
   *
   * @param table its name
   * @return in their order; empty where there is no such table
   */
  public Future<List<ColumnInfo>> columns(String table) {
    Catalog catalog = catalog();
    return ask(catalog.columns(), table)
        .map(rows -> CatalogRows.columns(catalog, rows).getOrDefault(table, List.of()));
  }

  /**
   * The primary key of a table.
   *
   * @param table its name
   * @return its columns, in the order of the key; empty where it has none
   */
  public Future<List<String>> primaryKey(String table) {
    return indexes(table)
        .map(
            indexes -> new TableInfo(table, List.of(), indexes, List.of(), List.of()).primaryKey());
  }

  /**
   * The indexes of a table, that of the primary key among them.
   *
   * @param table its name
   * @return sorted by name
   */
  public Future<List<IndexInfo>> indexes(String table) {
    return ask(catalog().indexes(), table)
        .map(rows -> CatalogRows.indexes(rows).getOrDefault(table, List.of()));
  }

  /**
   * The references of a table.
   *
   * @param table its name
   * @return sorted by name
   */
  public Future<List<ForeignKeyInfo>> foreignKeys(String table) {
    return ask(catalog().foreignKeys(), table)
        .map(rows -> CatalogRows.foreignKeys(rows).getOrDefault(table, List.of()));
  }

  /**
   * The checks of a table.
   *
   * @param table its name
   * @return sorted by name
   */
  public Future<List<CheckInfo>> checks(String table) {
    return ask(catalog().checks(), table)
        .map(rows -> CatalogRows.checks(rows).getOrDefault(table, List.of()));
  }

  /**
   * A table with all that belongs to it.
   *
   * @param table its name
   * @return empty where there is no such table
   */
  public Future<Optional<TableInfo>> table(String table) {
    return read(table)
        .map(tables -> tables.stream().filter(info -> info.name().equals(table)).findFirst());
  }

  /**
   * All tables of the schema, with all that belongs to them, in five queries.
   *
   * @return sorted by name
   */
  public Future<List<TableInfo>> all() {
    return read(null);
  }

  private Future<List<TableInfo>> read(String table) {
    Catalog catalog = catalog();
    return inTurn(
            table,
            catalog.tables(),
            catalog.columns(),
            catalog.indexes(),
            catalog.foreignKeys(),
            catalog.checks())
        .map(rows -> assembled(catalog, rows));
  }

  private Future<List<List<Row>>> inTurn(String table, String... questions) {
    Future<List<List<Row>>> all = Future.succeededFuture(new ArrayList<>());
    for (String question : questions) {
      all =
          all.compose(
              rows ->
                  ask(question, table)
                      .map(
                          answer -> {
                            rows.add(answer);
                            return rows;
                          }));
    }
    return all;
  }

  /** The answers in the order of the questions. */
  private static List<TableInfo> assembled(Catalog catalog, List<List<Row>> rows) {
    var columns = CatalogRows.columns(catalog, rows.get(1));
    var indexes = CatalogRows.indexes(rows.get(2));
    var references = CatalogRows.foreignKeys(rows.get(3));
    var checks = CatalogRows.checks(rows.get(4));
    return rows.get(0).stream()
        .filter(row -> TABLE.equals(row.getString(1)))
        .map(row -> row.getString(0))
        .map(
            name ->
                new TableInfo(
                    name,
                    columns.getOrDefault(name, List.of()),
                    indexes.getOrDefault(name, List.of()),
                    references.getOrDefault(name, List.of()),
                    checks.getOrDefault(name, List.of())))
        .toList();
  }

  private Catalog catalog() {
    return executor.database().dialect().catalog();
  }

  private Future<List<Row>> ask(String question, String table) {
    try {
      return executor.list(new Rendered(question, Arrays.asList(schema, table)), row -> row);
    } catch (PeeweeException failure) {
      return Future.failedFuture(failure);
    }
  }
}
