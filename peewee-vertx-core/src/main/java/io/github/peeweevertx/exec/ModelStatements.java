package io.github.peeweevertx.exec;

import io.github.peeweevertx.meta.ModelTemplates;
import io.github.peeweevertx.meta.ModelType;
import io.github.peeweevertx.meta.ValueField;
import io.github.peeweevertx.sql.Dialect;
import io.github.peeweevertx.sql.Feature;
import io.vertx.sqlclient.SqlClient;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The fixed statements of one model in the words of one database, parsed once and used for every
 * object.
 *
 * @param <M> the model
 * @param <K> the type of its key
 */
public final class ModelStatements<M, K> {
  /** Which columns an object changes hardly varies; whoever varies it has each rendered anew. */
  private static final int MOST_UPDATES = 64;

  private final ModelType<M, K> table;
  private final Dialect dialect;
  private final SqlClient client;
  private final FixedStatement<M> selectById;
  private final FixedStatement<M> insert;
  private final FixedStatement<M> insertWithKey;
  private final FixedStatement<M> updateById;
  private final FixedStatement<M> deleteById;

  /** By the columns that they write, a bit for each. */
  private final Map<Long, FixedStatement<M>> updates = new ConcurrentHashMap<>();

  /** By the columns that they leave out. */
  private final Map<Long, FixedStatement<M>> inserts = new ConcurrentHashMap<>();

  ModelStatements(ModelType<M, K> table, Dialect dialect, SqlClient client) {
    this.table = table;
    this.dialect = dialect;
    this.client = client;
    ModelTemplates templates = table.templates();
    String returning =
        table.generatedField() == null ? "" : returning(List.of(table.generatedField()));
    this.selectById = FixedStatement.of(table, dialect, client, templates.selectById(), "");
    this.insert = FixedStatement.of(table, dialect, client, templates.insert(), returning);
    this.insertWithKey = FixedStatement.of(table, dialect, client, templates.insertWithKey(), "");
    this.updateById = FixedStatement.of(table, dialect, client, templates.updateById(), "");
    this.deleteById = FixedStatement.of(table, dialect, client, templates.deleteById(), "");
  }

  private String returning(List<ValueField<M, ?>> fields) {
    if (fields.isEmpty() || !dialect.supports(Feature.INSERT_RETURNING)) {
      return "";
    }
    StringJoiner names = new StringJoiner(", ", " RETURNING ", "");
    fields.forEach(field -> names.add(dialect.quote(field.column().name())));
    return names.toString();
  }

  /**
   * One row by key.
   *
   * @return null for a model without a key
   */
  public FixedStatement<M> selectById() {
    return selectById;
  }

  /**
   * A row without some columns, which the database makes, and returns where it can.
   *
   * @param left the columns that are left out, see {@link ModelType#leftToServer}
   * @return never null
   */
  public FixedStatement<M> insertWithout(List<ValueField<M, ?>> left) {
    if (left.isEmpty()) {
      return insertWithKey;
    }
    if (left.size() == 1 && left.get(0) == table.generatedField()) {
      return insert;
    }
    long columns = columns(left);
    FixedStatement<M> known = inserts.get(columns);
    if (known != null) {
      return known;
    }
    FixedStatement<M> made = insertOf(left);
    if (columns != 0 && inserts.size() < MOST_UPDATES) {
      inserts.put(columns, made);
    }
    return made;
  }

  /** The template of all columns, with some left out. */
  private FixedStatement<M> insertOf(List<ValueField<M, ?>> left) {
    StringJoiner names = new StringJoiner(", ", "(", ") VALUES ");
    StringJoiner values = new StringJoiner(", ", "(", ")");
    for (ValueField<M, ?> field : table.fields()) {
      if (!left.contains(field)) {
        names.add('"' + field.column().name() + '"');
        values.add("#{" + field.name() + "}");
      }
    }
    String all = table.templates().insertWithKey();
    String none = dialect.supports(Feature.DEFAULT_VALUES) ? "DEFAULT VALUES" : "() VALUES ()";
    String written = left.size() == table.fields().size() ? none : names + values.toString();
    String template = all.substring(0, all.indexOf(" (\"") + 1) + written;
    return FixedStatement.of(table, dialect, client, template, returning(left));
  }

  /**
   * All columns but the key, by key.
   *
   * @return null for a model without a key, or without another column
   */
  public FixedStatement<M> updateById() {
    return updateById;
  }

  /**
   * Some columns, by key.
   *
   * @param fields which ones, none of the key
   * @return null when there is none ready: it has to be rendered
   */
  public FixedStatement<M> updateById(List<ValueField<M, ?>> fields) {
    long columns = columns(fields);
    if (columns == 0) {
      return null;
    }
    FixedStatement<M> known = updates.get(columns);
    if (known != null || updates.size() >= MOST_UPDATES || updateById == null) {
      return known;
    }
    FixedStatement<M> made = updateOf(columns);
    if (made != null) {
      updates.put(columns, made);
    }
    return made;
  }

  /** A bit for each column; 0 where there are too many of them. */
  private long columns(List<ValueField<M, ?>> fields) {
    long columns = 0;
    for (ValueField<M, ?> field : fields) {
      if (field.index() >= Long.SIZE) {
        return 0;
      }
      columns |= 1L << field.index();
    }
    return columns;
  }

  /** The template of all columns, with some left out. */
  private FixedStatement<M> updateOf(long columns) {
    StringJoiner all = new StringJoiner(", ", " SET ", " WHERE (");
    StringJoiner some = new StringJoiner(", ", " SET ", " WHERE (");
    for (ValueField<M, ?> field : table.fields()) {
      if (!table.keyFields().contains(field)) {
        String written = '"' + field.column().name() + "\" = #{" + field.name() + "}";
        all.add(written);
        if ((columns >> field.index() & 1) == 1) {
          some.add(written);
        }
      }
    }
    String template = table.templates().updateById();
    return template.contains(all.toString())
        ? FixedStatement.of(
            table, dialect, client, template.replace(all.toString(), some.toString()), "")
        : null;
  }

  /**
   * One row by key.
   *
   * @return null for a model without a key
   */
  public FixedStatement<M> deleteById() {
    return deleteById;
  }
}
