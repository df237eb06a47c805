package io.github.peeweevertx.wire;

import io.github.peeweevertx.sql.RowReader;
import io.github.peeweevertx.type.SqlType;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import java.util.ArrayList;
import java.util.List;

/**
 * The rows of an answer: the values that the driver gave, not the objects that are made of them.
 *
 * @param columns the names of the columns; empty where there are no rows
 * @param rows the values of each row, in the order of the columns
 */
public record WireRows(List<String> columns, List<Object[]> rows) {
  /** No rows. */
  public static final WireRows NONE = new WireRows(List.of(), List.of());

  /**
   * Keeps the lists as they are.
   *
   * @param columns the names of the columns
   * @param rows the values
   */
  public WireRows {
    columns = List.copyOf(columns);
  }

  /**
   * Reads the rows as the query that asked for them says.
   *
   * @param <R> what a row becomes
   * @param reader the reader of the query
   * @return one result for each row
   */
  public <R> List<R> read(RowReader<R> reader) {
    List<R> results = new ArrayList<>(rows.size());
    for (Object[] values : rows) {
      results.add(reader.read(new WireRow(columns, values)));
    }
    return results;
  }

  /**
   * The rows for readers of their own kind.
   *
   * @return read-only rows
   */
  public List<Row> asRows() {
    return read(row -> row);
  }

  /**
   * A value of the driver as a type reads it.
   *
   * @param <T> the type
   * @param type the type
   * @param value the value, as it came or as it was bound
   * @return what the reader of the type makes of it
   */
  public static <T> T read(SqlType<T> type, Object value) {
    return type.read(new WireRow(List.of(), new Object[] {value}), 0);
  }

  /**
   * The rows as JSON.
   *
   * @return {@code {"columns": […], "rows": [[…]]}}
   */
  public JsonObject toJson() {
    JsonArray all = new JsonArray();
    for (Object[] values : rows) {
      JsonArray row = new JsonArray();
      for (Object value : values) {
        row.add(WireValues.toJson(value));
      }
      all.add(row);
    }
    return new JsonObject().put("columns", new JsonArray(columns)).put("rows", all);
  }

  /**
   * Rows from JSON.
   *
   * @param json what came
   * @return the rows
   */
  public static WireRows fromJson(Object json) {
    Part part = Part.of(json, "rows");
    List<String> columns = part.list("columns", Part::text);
    List<Object[]> rows =
        part.list("rows", row -> Part.each(row, "a row", WireValues::fromJson).toArray());
    part.end();
    return new WireRows(columns, rows);
  }
}
