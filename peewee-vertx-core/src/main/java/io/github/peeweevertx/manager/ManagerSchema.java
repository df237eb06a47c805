package io.github.peeweevertx.manager;

import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.exec.Executor;
import io.github.peeweevertx.meta.IndexDef;
import io.github.peeweevertx.meta.TableDef;
import io.github.peeweevertx.meta.ValueField;
import io.github.peeweevertx.query.ModelTable;
import io.github.peeweevertx.query.SelectQuery;
import io.github.peeweevertx.schema.CreateOptions;
import io.github.peeweevertx.schema.CreateTableAs;
import io.github.peeweevertx.schema.DropOptions;
import io.github.peeweevertx.schema.SchemaPlan;
import io.github.peeweevertx.schema.TruncateOptions;
import io.vertx.core.Future;
import java.util.List;

/** The part of {@link Manager} that makes, drops and looks at what the database holds. */
abstract class ManagerSchema extends ManagerFaces {
  ManagerSchema(Executor executor) {
    super(executor);
  }

  /**
   * Makes tables with their indexes and references, parents first; what is there already is left
   * alone.
   *
   * @param tables the tables
   * @return succeeds once all are there
   */
  public final Future<Void> createTables(ModelTable<?, ?>... tables) {
    return createTables(CreateOptions.safe(), tables);
  }

  /**
   * Like {@link #createTables(ModelTable...)}, with options.
   *
   * @param options how they are made
   * @param tables the tables
   * @return succeeds once all are there; fails with {@link ErrorCode#DUPLICATE_TABLE} when one was
   *     there and the options do not allow it
   */
  public final Future<Void> createTables(CreateOptions options, ModelTable<?, ?>... tables) {
    return guarded(
        () ->
            new SchemaRunner(executor())
                .run(SchemaPlan.create(options, tables), options.ifNotExists()));
  }

  /**
   * Drops tables, children first; a missing one is passed over.
   *
   * @param tables the tables
   * @return succeeds once all are gone
   */
  public final Future<Void> dropTables(ModelTable<?, ?>... tables) {
    return dropTables(DropOptions.safe(), tables);
  }

  /**
   * Like {@link #dropTables(ModelTable...)}, with options.
   *
   * @param options how they are dropped
   * @param tables the tables
   * @return succeeds once all are gone; fails with {@link ErrorCode#UNKNOWN_TABLE} when one was
   *     missing and the options do not allow it
   */
  public final Future<Void> dropTables(DropOptions options, ModelTable<?, ?>... tables) {
    return guarded(() -> new SchemaRunner(executor()).run(SchemaPlan.drop(options, tables), false));
  }

  /**
   * Makes the indexes of tables that are there; an index that is there already is left alone.
   *
   * @param tables the tables
   * @return succeeds once all are there
   */
  public final Future<Void> createIndexes(ModelTable<?, ?>... tables) {
    return createIndexes(CreateOptions.safe(), tables);
  }

  /**
   * Like {@link #createIndexes(ModelTable...)}, with options.
   *
   * @param options how they are made
   * @param tables the tables
   * @return succeeds once all are there; fails with {@link ErrorCode#DUPLICATE_TABLE} when one was
   *     there and the options do not allow it
   */
  public final Future<Void> createIndexes(CreateOptions options, ModelTable<?, ?>... tables) {
    return guarded(
        () ->
            new SchemaRunner(executor())
                .run(SchemaPlan.createIndexes(options, tables), options.ifNotExists()));
  }

  /**
   * Drops the indexes of tables, but for that of the primary key; a missing one is passed over.
   *
   * @param tables the tables
   * @return succeeds once all are gone; fails where MySQL or MariaDB needs one for a reference
   */
  public final Future<Void> dropIndexes(ModelTable<?, ?>... tables) {
    return dropIndexes(DropOptions.safe(), tables);
  }

  /**
   * Like {@link #dropIndexes(ModelTable...)}, with options.
   *
   * @param options how they are dropped
   * @param tables the tables
   * @return succeeds once all are gone; fails when one was missing and the options do not allow it
   */
  public final Future<Void> dropIndexes(DropOptions options, ModelTable<?, ?>... tables) {
    return guarded(
        () -> new SchemaRunner(executor()).run(SchemaPlan.dropIndexes(options, tables), false));
  }

  /**
   * Makes a table of the rows of a query, with its columns and without keys and indexes.
   *
   * @param name the table
   * @param query the query; its values are written out
   * @return succeeds once it is there; fails with {@link ErrorCode#DUPLICATE_TABLE} when it was
   */
  public final Future<Void> createTableAs(String name, SelectQuery<?> query) {
    return createTableAs(CreateOptions.unsafe(), name, query);
  }

  /**
   * Like {@link #createTableAs(String, SelectQuery)}, with options.
   *
   * @param options how it is made
   * @param name the table
   * @param query the query; its values are written out
   * @return succeeds once it is there
   */
  public final Future<Void> createTableAs(
      CreateOptions options, String name, SelectQuery<?> query) {
    return guarded(
        () ->
            new SchemaRunner(executor())
                .run(
                    SchemaPlan.createAs(
                        new CreateTableAs(name, query.statement(dialect()), options)),
                    false));
  }

  /**
   * Makes one index that the model does not declare, unless one of its name is there.
   *
   * @param table the table
   * @param index for example {@code USER.index(USER.email.lower()).asUnique().named("email_once")}
   * @return succeeds once it is there
   */
  public final Future<Void> createIndex(ModelTable<?, ?> table, IndexDef index) {
    return guarded(
        () ->
            new SchemaRunner(executor())
                .run(SchemaPlan.createIndex(CreateOptions.safe(), table, index), true));
  }

  /**
   * Drops one index that the model does not declare, if it is there.
   *
   * @param table the table
   * @param index the index; its name counts
   * @return succeeds once it is gone
   */
  public final Future<Void> dropIndex(ModelTable<?, ?> table, IndexDef index) {
    return guarded(
        () ->
            new SchemaRunner(executor())
                .run(SchemaPlan.dropIndex(DropOptions.safe(), table, index), true));
  }

  /**
   * Empties tables, children first. Keys go on where they were.
   *
   * @param tables the tables
   * @return succeeds once all are empty; fails when another table refers to one of them
   */
  public final Future<Void> truncate(ModelTable<?, ?>... tables) {
    return truncate(TruncateOptions.DEFAULT, tables);
  }

  /**
   * Like {@link #truncate(ModelTable...)}, with options.
   *
   * @param options how they are emptied
   * @param tables the tables
   * @return succeeds once all are empty; fails with {@link ErrorCode#UNSUPPORTED_SQL} where the
   *     database has no words for the options
   */
  public final Future<Void> truncate(TruncateOptions options, ModelTable<?, ?>... tables) {
    return guarded(
        () ->
            new SchemaRunner(executor())
                .run(SchemaPlan.truncate(dialect(), options, tables), false));
  }

  /**
   * The tables of the connection's schema; views are not among them.
   *
   * @return their names, sorted
   */
  public final Future<List<String>> tables() {
    return introspect().tables();
  }

  /**
   * Whether the table of a model is there.
   *
   * @param table the table
   * @return true when it is
   */
  public final Future<Boolean> tableExists(ModelTable<?, ?> table) {
    return guarded(
        () -> {
          TableDef<?> definition = Given.table(table).definition();
          return introspect().in(definition.schema()).hasTable(definition.name());
        });
  }

  /**
   * Whether the column of a field is there.
   *
   * @param field the field
   * @return true when it is; false also where the table is missing
   */
  public final Future<Boolean> columnExists(ValueField<?, ?> field) {
    return guarded(
        () -> {
          Given.argument(field, "field", "Give a field, for example USER.email.");
          TableDef<?> definition = field.table().definition();
          return introspect()
              .in(definition.schema())
              .columns(definition.name())
              .map(
                  columns ->
                      columns.stream()
                          .anyMatch(column -> column.name().equals(field.column().name())));
        });
  }

  /**
   * Whether a table has an index of that name.
   *
   * @param table the table
   * @param index the name as the database has it
   * @return true when it has
   */
  public final Future<Boolean> indexExists(ModelTable<?, ?> table, String index) {
    return guarded(
        () -> {
          TableDef<?> definition = Given.table(table).definition();
          Given.argument(index, "index", "Give the name of the index.");
          return introspect()
              .in(definition.schema())
              .indexes(definition.name())
              .map(indexes -> indexes.stream().anyMatch(found -> found.name().equals(index)));
        });
  }

  /**
   * Whether there is a sequence of that name.
   *
   * @param sequence the name as the database has it
   * @return true when there is; false where the database has no sequences
   */
  public final Future<Boolean> sequenceExists(String sequence) {
    return guarded(
        () -> {
          Given.argument(sequence, "sequence", "Give the name of the sequence.");
          return introspect().sequences().map(names -> names.contains(sequence));
        });
  }

  /**
   * Reads what the database holds: tables, columns, keys, indexes, references and views.
   *
   * @return asks nothing by itself
   */
  public final Introspector introspect() {
    return new Introspector(executor(), null);
  }

  /**
   * Compares models with what the database holds.
   *
   * @return asks nothing by itself
   */
  public final ModelSchema schema() {
    return new ModelSchema(introspect(), dialect());
  }
}
