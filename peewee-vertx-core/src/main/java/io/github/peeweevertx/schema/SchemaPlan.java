package io.github.peeweevertx.schema;

import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.ProgrammingException;
import io.github.peeweevertx.meta.IndexDef;
import io.github.peeweevertx.meta.ManyToManyField;
import io.github.peeweevertx.meta.ModelType;
import io.github.peeweevertx.meta.ReferenceField;
import io.github.peeweevertx.meta.TableDef;
import io.github.peeweevertx.schema.DropOptions.Dependents;
import io.github.peeweevertx.sql.Dialect;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The DDL of several models, in an order that works: tables before those that refer to them, each
 * with its indexes; references that close a circle at the end. Dropping goes the other way. The
 * order in which the models are given does not matter, and a model given twice counts once.
 *
 * <p>A reference to a model that is not in the plan is written all the same: that table has to
 * exist already.
 */
public final class SchemaPlan {
  private final List<ModelType<?, ?>> tables;
  private final List<SchemaStatement> statements;

  private SchemaPlan(List<ModelType<?, ?>> tables, List<SchemaStatement> statements) {
    this.tables = List.copyOf(tables);
    this.statements = List.copyOf(statements);
  }

  /**
   * Makes tables with their indexes and references.
   *
   * @param options how they are made
   * @param tables the tables
   * @return the plan
   * @throws ProgrammingException with {@link ErrorCode#INVALID_ARGUMENT} when two models are stored
   *     in one table, or two indexes of one schema have one name
   */
  public static SchemaPlan create(CreateOptions options, ModelType<?, ?>... tables) {
    return create(options, Arrays.asList(tables));
  }

  /**
   * Makes tables with their indexes and references.
   *
   * @param options how they are made
   * @param tables the tables
   * @return the plan
   * @throws ProgrammingException with {@link ErrorCode#INVALID_ARGUMENT} when two models are stored
   *     in one table, or two indexes of one schema have one name
   */
  public static SchemaPlan create(
      CreateOptions options, Collection<? extends ModelType<?, ?>> tables) {
    DependencyOrder order = new DependencyOrder(withThrough(tables));
    List<SchemaStatement> statements = new ArrayList<>();
    List<SchemaStatement> last = new ArrayList<>();
    Map<String, CreateIndex> indexes = new HashMap<>();
    Belongings belongings = new Belongings();
    for (ModelType<?, ?> table : order.parentsFirst()) {
      statements.addAll(belongings.madeBefore(table));
      var forward = order.forwardReferences(table);
      statements.add(new CreateTable(table, options, forward));
      for (CreateIndex index : CreateIndex.all(table, options)) {
        checkName(index, indexes);
        statements.add(index);
      }
      for (ReferenceField<?, ?, ?> reference : forward) {
        last.add(new AddForeignKey(reference, options.ifNotExists()));
      }
    }
    statements.addAll(last);
    return new SchemaPlan(order.parentsFirst(), statements);
  }

  /**
   * Drops tables. References that close a circle are dropped first, unless the database is told to
   * drop them with the tables.
   *
   * @param options how they are dropped
   * @param tables the tables
   * @return the plan
   * @throws ProgrammingException with {@link ErrorCode#INVALID_ARGUMENT} when two models are stored
   *     in one table
   */
  public static SchemaPlan drop(DropOptions options, ModelType<?, ?>... tables) {
    return drop(options, Arrays.asList(tables));
  }

  /**
   * Drops tables. References that close a circle are dropped first, unless the database is told to
   * drop them with the tables.
   *
   * @param options how they are dropped
   * @param tables the tables
   * @return the plan
   * @throws ProgrammingException with {@link ErrorCode#INVALID_ARGUMENT} when two models are stored
   *     in one table
   */
  public static SchemaPlan drop(DropOptions options, Collection<? extends ModelType<?, ?>> tables) {
    DependencyOrder order = new DependencyOrder(withThrough(tables));
    List<ModelType<?, ?>> reversed = order.parentsFirst();
    Collections.reverse(reversed);
    List<SchemaStatement> statements = new ArrayList<>();
    if (options.dependents() != Dependents.CASCADE) {
      for (ModelType<?, ?> table : reversed) {
        for (ReferenceField<?, ?, ?> reference : order.forwardReferences(table)) {
          statements.add(new DropForeignKey(reference, options.ifExists()));
        }
      }
    }
    for (ModelType<?, ?> table : reversed) {
      statements.add(new DropTable(table, options));
    }
    statements.addAll(new Belongings().droppedBehind(reversed, options.ifExists()));
    return new SchemaPlan(reversed, statements);
  }

  /**
   * Makes the indexes of tables that are there.
   *
   * @param options how they are made
   * @param tables the tables
   * @return the plan
   * @throws ProgrammingException with {@link ErrorCode#INVALID_ARGUMENT} when two indexes of one
   *     schema have one name
   */
  public static SchemaPlan createIndexes(CreateOptions options, ModelType<?, ?>... tables) {
    List<ModelType<?, ?>> sorted = new DependencyOrder(Arrays.asList(tables)).parentsFirst();
    List<SchemaStatement> statements = new ArrayList<>();
    Map<String, CreateIndex> indexes = new HashMap<>();
    for (ModelType<?, ?> table : sorted) {
      for (CreateIndex index : CreateIndex.all(table, options)) {
        checkName(index, indexes);
        statements.add(index);
      }
    }
    return new SchemaPlan(sorted, statements);
  }

  /**
   * Makes one index of a table that is there.
   *
   * @param options how it is made
   * @param table the table
   * @param index the index
   * @return the plan
   */
  public static SchemaPlan createIndex(
      CreateOptions options, ModelType<?, ?> table, IndexDef index) {
    return new SchemaPlan(
        List.of(table), List.of(new CreateIndex(table, index, options.ifNotExists())));
  }

  /**
   * Makes a table of the rows of a query.
   *
   * @param statement how
   * @return the plan
   */
  public static SchemaPlan createAs(CreateTableAs statement) {
    return new SchemaPlan(List.of(), List.of(statement));
  }

  /**
   * Drops one index of a table.
   *
   * @param options how it is dropped; {@link DropOptions#ifExists} counts
   * @param table the table
   * @param index the index
   * @return the plan
   */
  public static SchemaPlan dropIndex(DropOptions options, ModelType<?, ?> table, IndexDef index) {
    return new SchemaPlan(List.of(table), List.of(new DropIndex(table, index, options.ifExists())));
  }

  /**
   * Drops the indexes of tables, which stay.
   *
   * @param options how they are dropped; {@link DropOptions#ifExists} counts
   * @param tables the tables
   * @return the plan
   */
  public static SchemaPlan dropIndexes(DropOptions options, ModelType<?, ?>... tables) {
    List<ModelType<?, ?>> sorted = new DependencyOrder(Arrays.asList(tables)).parentsFirst();
    List<SchemaStatement> statements = new ArrayList<>();
    for (ModelType<?, ?> table : sorted) {
      for (CreateIndex made : CreateIndex.all(table, CreateOptions.safe())) {
        statements.add(new DropIndex(table, made.index(), options.ifExists()));
      }
    }
    return new SchemaPlan(sorted, statements);
  }

  /**
   * Empties tables, children first. One statement where the dialect has such a one; otherwise
   * {@code DELETE}, since {@code TRUNCATE} of MySQL and MariaDB refuses what is referred to.
   *
   * @param dialect the dialect
   * @param options how they are emptied
   * @param tables the tables
   * @return the plan
   */
  public static SchemaPlan truncate(
      Dialect dialect, TruncateOptions options, ModelType<?, ?>... tables) {
    List<ModelType<?, ?>> reversed = new DependencyOrder(Arrays.asList(tables)).parentsFirst();
    Collections.reverse(reversed);
    return new SchemaPlan(reversed, Truncate.of(dialect, options, reversed));
  }

  /**
   * The tables in the order of the plan.
   *
   * @return each once
   */
  public List<ModelType<?, ?>> tables() {
    return tables;
  }

  /**
   * The statements in order. One with a {@linkplain SchemaStatement#precondition precondition} is
   * to be skipped where that does not hold.
   *
   * @return unmodifiable
   */
  public List<SchemaStatement> statements() {
    return statements;
  }

  /**
   * The text of the plan, to be read or put into a migration.
   *
   * @param dialect the dialect
   * @return one text for each statement
   */
  public List<String> script(Dialect dialect) {
    return statements.stream()
        .filter(statement -> statement.isNeeded(dialect))
        .map(statement -> statement.sql(dialect).text())
        .toList();
  }

  /** With the tables in the middle that nobody declared, and nobody could name but by accident. */
  static Collection<ModelType<?, ?>> withThrough(Collection<? extends ModelType<?, ?>> tables) {
    List<ModelType<?, ?>> all = new ArrayList<>(tables);
    for (ModelType<?, ?> table : tables) {
      for (ManyToManyField<?, ?, ?> relation : table.manyToManyFields()) {
        if (relation.isOwner()) {
          all.add(relation.through());
        }
      }
    }
    return all;
  }

  /**
   * Refuses a name that is taken. In PostgreSQL the indexes of a schema share their names, and the
   * second would be passed over in silence by {@code IF NOT EXISTS}.
   */
  private static void checkName(CreateIndex index, Map<String, CreateIndex> taken) {
    TableDef<?> table = index.table().definition();
    String name = ConstraintNames.index(table, index.index());
    CreateIndex other = taken.putIfAbsent(table.schema() + "." + name, index);
    if (other != null) {
      throw new ProgrammingException(
          ErrorCode.INVALID_ARGUMENT,
          "Two indexes are named "
              + name
              + ": "
              + describe(other)
              + " and "
              + describe(index)
              + ". Remove one, or give one another name: @Index(name = …).");
    }
  }

  private static String describe(CreateIndex index) {
    return index.index().columns() + " of table " + index.table().definition().name();
  }
}
