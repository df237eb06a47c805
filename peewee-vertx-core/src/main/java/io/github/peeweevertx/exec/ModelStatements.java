package io.github.peeweevertx.exec;

import io.github.peeweevertx.meta.ModelTemplates;
import io.github.peeweevertx.meta.ModelType;
import io.github.peeweevertx.meta.ValueField;
import io.github.peeweevertx.sql.Dialect;
import io.github.peeweevertx.sql.Feature;
import io.vertx.sqlclient.SqlClient;

/**
 * The fixed statements of one model in the words of one database, parsed once and used for every
 * object.
 *
 * @param <M> the model
 * @param <K> the type of its key
 */
public final class ModelStatements<M, K> {
  private final FixedStatement<M> selectById;
  private final FixedStatement<M> insert;
  private final FixedStatement<M> insertWithKey;
  private final FixedStatement<M> updateById;
  private final FixedStatement<M> deleteById;

  ModelStatements(ModelType<M, K> table, Dialect dialect, SqlClient client) {
    ModelTemplates templates = table.templates();
    String returning = returning(table, dialect);
    this.selectById = FixedStatement.of(table, dialect, client, templates.selectById(), "");
    this.insert = FixedStatement.of(table, dialect, client, templates.insert(), returning);
    this.insertWithKey = FixedStatement.of(table, dialect, client, templates.insertWithKey(), "");
    this.updateById = FixedStatement.of(table, dialect, client, templates.updateById(), "");
    this.deleteById = FixedStatement.of(table, dialect, client, templates.deleteById(), "");
  }

  private static String returning(ModelType<?, ?> table, Dialect dialect) {
    ValueField<?, ?> generated = table.generatedField();
    return generated == null || !dialect.supports(Feature.INSERT_RETURNING)
        ? ""
        : " RETURNING " + dialect.quote(generated.column().name());
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
   * A row whose key the database makes, and returns where it can.
   *
   * @return never null
   */
  public FixedStatement<M> insert() {
    return insert;
  }

  /**
   * A row with all columns.
   *
   * @return never null
   */
  public FixedStatement<M> insertWithKey() {
    return insertWithKey;
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
   * One row by key.
   *
   * @return null for a model without a key
   */
  public FixedStatement<M> deleteById() {
    return deleteById;
  }
}
