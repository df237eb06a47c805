package io.github.peeweevertx.mysql;

import io.github.peeweevertx.ast.JsonNode;
import io.github.peeweevertx.ast.Node;
import io.github.peeweevertx.sql.Catalog;
import io.github.peeweevertx.sql.Feature;
import io.github.peeweevertx.type.SqlType;
import java.util.EnumSet;

/** MariaDB's words, from 10.6 on. */
public final class MariaDbDialect extends MySqlFamilyDialect {
  /** The one instance. */
  public static final MariaDbDialect MARIADB = new MariaDbDialect();

  private MariaDbDialect() {
    super(
        "MariaDB",
        EnumSet.of(
            Feature.INSERT_RETURNING,
            Feature.DELETE_RETURNING,
            Feature.ALIASES_IN_HAVING,
            Feature.FOR_UPDATE,
            Feature.ON_DUPLICATE_KEY,
            Feature.UPDATE_LIMIT,
            Feature.UPDATE_TABLES,
            Feature.SEQUENCES,
            Feature.INDEX_IF_NOT_EXISTS,
            Feature.DROP_CONSTRAINT_IF_EXISTS,
            Feature.READING_WRITTEN_TABLE,
            Feature.MATCH_AGAINST));
  }

  /**
   * A decimal crosses as text, which the server would calculate with as a floating-point number;
   * JSON is compared as text, so that both sides have to be in one form.
   */
  @Override
  public void placeholder(StringBuilder sql, int number, SqlType<?> type) {
    sql.append(
        switch (type.kind()) {
          case DECIMAL -> "CAST(? AS DECIMAL(65, 30))";
          case JSON_PART -> "JSON_COMPACT(?)";
          default -> "?";
        });
  }

  @Override
  public Node json(JsonNode node) {
    return MySqlJson.of(node, true);
  }

  @Override
  public Catalog catalog() {
    return MySqlCatalog.MARIADB;
  }
}
