package io.github.peeweevertx.meta;

import java.util.List;
import java.util.Objects;

/**
 * What generated code says of a table.
 *
 * @param <M> the model
 * @param modelClass the class of the objects
 * @param schema the schema, null for the search path
 * @param name the table as it stands in the database
 * @param indexes indexes over several columns, or with a method of their own
 * @param options what is said of it besides columns and indexes
 */
public record TableDef<M>(
    Class<M> modelClass, String schema, String name, List<IndexDef> indexes, TableOptions options) {
  /**
   * Checks that nothing is missing.
   *
   * @param modelClass the class of the objects
   * @param schema the schema, null for the search path
   * @param name the table as it stands in the database
   * @param indexes indexes over several columns, or with a method of their own
   * @param options what is said of it besides columns and indexes
   */
  public TableDef {
    Objects.requireNonNull(modelClass, "modelClass");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(options, "options");
    indexes = List.copyOf(indexes);
  }

  /**
   * A table.
   *
   * @param <M> the model
   * @param modelClass the class of the objects
   * @param name the table as it stands in the database
   * @return the definition
   */
  public static <M> TableDef<M> of(Class<M> modelClass, String name) {
    return new TableDef<>(modelClass, null, name, List.of(), TableOptions.NONE);
  }

  /**
   * The same table in a schema.
   *
   * @param schema the schema
   * @return a copy
   */
  public TableDef<M> inSchema(String schema) {
    return new TableDef<>(modelClass, schema, name, indexes, options);
  }

  /**
   * The same table with indexes.
   *
   * @param indexes all of them
   * @return a copy
   */
  public TableDef<M> indexed(IndexDef... indexes) {
    return new TableDef<>(modelClass, schema, name, List.of(indexes), options);
  }

  /**
   * The same table with more said of it.
   *
   * @param options all of it
   * @return a copy
   */
  public TableDef<M> with(TableOptions options) {
    return new TableDef<>(modelClass, schema, name, indexes, options);
  }
}
