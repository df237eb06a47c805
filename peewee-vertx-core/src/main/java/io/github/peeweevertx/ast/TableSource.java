package io.github.peeweevertx.ast;

import java.util.Locale;
import java.util.Objects;

/** A table of the database. Compared by identity: each alias of a table is a source of its own. */
public final class TableSource implements Source {
  private final String schema;
  private final String name;
  private final String alias;
  private final String[] operations;

  /** What a statement does to a table. */
  public enum Action {
    /** Reads rows. */
    SELECT,
    /** Makes rows. */
    INSERT,
    /** Changes rows. */
    UPDATE,
    /** Removes rows. */
    DELETE
  }

  /**
   * Names a table.
   *
   * @param schema the schema, null for the search path
   * @param name the table
   * @param alias the alias, null for a numbered one
   */
  public TableSource(String schema, String name, String alias) {
    this(schema, name, alias, null);
  }

  /**
   * Names the table of a model.
   *
   * @param schema the schema, null for the search path
   * @param name the table
   * @param alias the alias, null for a numbered one
   * @param model the name of the model, null for none; never part of SQL
   */
  public TableSource(String schema, String name, String alias, String model) {
    this.schema = schema;
    this.name = Objects.requireNonNull(name, "name");
    this.alias = alias;
    this.operations = model == null ? null : operations(model);
  }

  /** Made once for each table, since each statement needs one of them. */
  private static String[] operations(String model) {
    String[] operations = new String[Action.values().length];
    for (Action action : Action.values()) {
      operations[action.ordinal()] = model + "." + action.name().toLowerCase(Locale.ROOT);
    }
    return operations;
  }

  /**
   * The table that a statement is about: what it writes to, or the first that it reads from.
   *
   * @param statement the statement
   * @return null where there is none
   */
  public static TableSource of(Node statement) {
    if (statement instanceof SelectNode select) {
      Source source = select.from().isEmpty() ? null : select.from().get(0).source();
      return source instanceof DerivedSource derived
          ? of(derived.query())
          : source instanceof TableSource table ? table : null;
    }
    if (statement instanceof CompoundNode compound) {
      return of(compound.left());
    }
    if (statement instanceof InsertNode insert) {
      return insert.table();
    }
    if (statement instanceof UpdateNode update) {
      return update.table();
    }
    return statement instanceof DeleteNode delete ? delete.table() : null;
  }

  /**
   * What a statement is called in metrics, traces and logs.
   *
   * @param statement the statement
   * @return model and action, for example {@code User.select}; null where no model has the table
   */
  public static String operation(Node statement) {
    TableSource table = of(statement);
    return table == null ? null : table.operation(action(statement));
  }

  private static Action action(Node statement) {
    if (statement instanceof InsertNode) {
      return Action.INSERT;
    }
    if (statement instanceof UpdateNode) {
      return Action.UPDATE;
    }
    return statement instanceof DeleteNode ? Action.DELETE : Action.SELECT;
  }

  /**
   * What an action on this table is called in metrics, traces and logs.
   *
   * @param action the action
   * @return model and action, for example {@code User.select}; null where no model has the table
   */
  public String operation(Action action) {
    return operations == null ? null : operations[action.ordinal()];
  }

  /**
   * The schema.
   *
   * @return null for the search path
   */
  public String schema() {
    return schema;
  }

  /**
   * The table.
   *
   * @return its name as it stands in the database
   */
  public String name() {
    return name;
  }

  @Override
  public String alias() {
    return alias;
  }

  @Override
  public String label() {
    return "table " + this;
  }

  @Override
  public String toString() {
    return (schema == null ? "" : schema + ".") + name + (alias == null ? "" : " AS " + alias);
  }
}
