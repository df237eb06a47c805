package io.github.peeweevertx.wire;

import io.github.peeweevertx.ast.TableSource;
import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.ProgrammingException;
import io.github.peeweevertx.meta.ModelType;
import io.github.peeweevertx.meta.ValueField;
import io.github.peeweevertx.query.ModelTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The tables that a service answers for, by the name that stands in messages: both sides name the
 * same ones. A message can name no other table, and no column that is not a field of its model.
 */
public final class TableNames {
  private record Place(String schema, String table) {
    static Place of(TableSource source) {
      return new Place(source.schema(), source.name());
    }
  }

  private record Entry(
      String name, ModelTable<?, ?> table, Map<String, ValueField<?, ?>> fields, Place place) {}

  private final Map<String, Entry> byName = new LinkedHashMap<>();
  private final Map<Place, Entry> byPlace = new HashMap<>();

  private TableNames() {}

  /**
   * Tables under the simple names of their model classes.
   *
   * @param tables the tables
   * @return their registry
   */
  public static TableNames of(ModelTable<?, ?>... tables) {
    return of(List.of(tables));
  }

  /**
   * Tables under the simple names of their model classes.
   *
   * @param tables the tables
   * @return their registry
   */
  public static TableNames of(Iterable<? extends ModelTable<?, ?>> tables) {
    TableNames names = new TableNames();
    for (ModelTable<?, ?> table : tables) {
      names.add(table.modelClass().getSimpleName(), table);
    }
    return names;
  }

  /**
   * The same tables and one more, under a name of your choice.
   *
   * @param name its name in messages
   * @param table the table
   * @return a new registry
   */
  public TableNames with(String name, ModelTable<?, ?> table) {
    TableNames names = new TableNames();
    byName.forEach((each, entry) -> names.add(each, entry.table()));
    names.add(name, table);
    return names;
  }

  private void add(String name, ModelTable<?, ?> table) {
    Map<String, ValueField<?, ?>> fields = new HashMap<>();
    table.fields().forEach(field -> fields.put(field.column().name(), field));
    Entry entry = new Entry(name, table, fields, Place.of(table.source()));
    if (byName.put(name, entry) != null || byPlace.put(entry.place(), entry) != null) {
      throw new ProgrammingException(
          ErrorCode.INVALID_ARGUMENT,
          "Two of the tables are named " + name + ", or are the same. Name each once.");
    }
  }

  /**
   * All tables.
   *
   * @return in the order in which they were named
   */
  public List<ModelTable<?, ?>> tables() {
    List<ModelTable<?, ?>> tables = new ArrayList<>();
    byName.values().forEach(entry -> tables.add(entry.table()));
    return tables;
  }

  /**
   * The table of a name.
   *
   * @param name as it stands in a message
   * @return the table
   */
  public ModelTable<?, ?> table(String name) {
    Entry entry = byName.get(name);
    if (entry == null) {
      throw Part.bad("it names a model that is not served here");
    }
    return entry.table();
  }

  /**
   * The name of a table, or of an alias of it.
   *
   * @param table the table
   * @return its name in messages
   */
  public String name(ModelType<?, ?> table) {
    return name(table.source());
  }

  /**
   * The name of a table.
   *
   * @param source where it stands in a query
   * @return its name in messages
   */
  public String name(TableSource source) {
    return entry(source).name();
  }

  /**
   * The registered table behind a source.
   *
   * @param source where it stands in a query
   * @return the table
   */
  public ModelTable<?, ?> table(TableSource source) {
    return entry(source).table();
  }

  /**
   * The field of a column.
   *
   * @param source its table
   * @param column the name of the column in the database
   * @return the field
   */
  public ValueField<?, ?> field(TableSource source, String column) {
    ValueField<?, ?> field = entry(source).fields().get(column);
    if (field == null) {
      throw new ProgrammingException(
          ErrorCode.UNKNOWN_COLUMN,
          "A query over the bus names a column of "
              + entry(source).name()
              + " that is no field of it. Only fields of models cross.");
    }
    return field;
  }

  /**
   * A field by its name in a message.
   *
   * @param table the table
   * @param name the name of the field
   * @return the field
   */
  public static ValueField<?, ?> field(ModelType<?, ?> table, String name) {
    for (ValueField<?, ?> field : table.fields()) {
      if (field.name().equals(name)) {
        return field;
      }
    }
    throw Part.bad("it names a field that its model does not have");
  }

  private Entry entry(TableSource source) {
    Entry entry = byPlace.get(Place.of(source));
    if (entry == null) {
      throw new ProgrammingException(
          ErrorCode.UNKNOWN_MODEL,
          "A query over the bus uses "
              + source.label()
              + ", which is not among the tables that both sides have named. Add it to"
              + " TableNames.");
    }
    return entry;
  }
}
