package io.github.peeweevertx.mysql;

import io.github.peeweevertx.ast.JsonNode;
import io.github.peeweevertx.ast.Node;
import io.github.peeweevertx.ast.Operator;
import io.github.peeweevertx.sql.Catalog;
import io.github.peeweevertx.sql.Feature;
import io.github.peeweevertx.type.SqlType;
import java.util.EnumSet;

/** MySQL's words, from 8.0.19 on. */
public final class MySqlDialect extends MySqlFamilyDialect {
  /** The one instance. */
  public static final MySqlDialect MYSQL = new MySqlDialect();

  private MySqlDialect() {
    super(
        "MySQL",
        EnumSet.of(
            Feature.ALIASES_IN_HAVING,
            Feature.BACKSLASH_ESCAPES,
            Feature.EXPRESSION_INDEX,
            Feature.FOR_UPDATE,
            Feature.ON_DUPLICATE_KEY,
            Feature.UPDATE_LIMIT,
            Feature.LATERAL,
            Feature.UPDATE_TABLES,
            Feature.WITH_UPDATE,
            Feature.VALUES_LISTS,
            Feature.SOURCE_COLUMN_NAMES,
            Feature.FOR_SHARE,
            Feature.LOCK_OF,
            Feature.MATCH_AGAINST));
  }

  /**
   * A prepared statement keeps the type that a bare parameter had first, and makes a number of
   * every text that comes later. With the type said, these are two statements.
   */
  @Override
  public Around bareParameter(SqlType<?> type) {
    return switch (type.kind()) {
      case VARCHAR, CHAR, TEXT, UUID, ENUM, JSON, JSON_TEXT, JSON_PART, UNKNOWN -> null;
      case DECIMAL -> new Around("CAST(", " AS DECIMAL(65, 30))");
      default -> new Around("CAST(", " AS " + castType(type) + ")");
    };
  }

  /** A text is no JSON until it is said. */
  @Override
  public void placeholder(StringBuilder sql, int number, SqlType<?> type) {
    sql.append(isJson(type.kind()) ? "CAST(? AS JSON)" : "?");
  }

  @Override
  public Node json(JsonNode node) {
    return MySqlJson.of(node, false);
  }

  /** BINARY, with which MariaDB and peewee say it, is refused here beside a pattern of text. */
  @Override
  public String operator(Operator operator) {
    return operator == Operator.REGEXP ? "COLLATE utf8mb4_bin REGEXP" : super.operator(operator);
  }

  @Override
  public String valuesRow() {
    return "ROW";
  }

  @Override
  public Catalog catalog() {
    return MySqlCatalog.MYSQL;
  }
}
