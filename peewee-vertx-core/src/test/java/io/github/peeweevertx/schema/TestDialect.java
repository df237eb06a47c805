package io.github.peeweevertx.schema;

import io.github.peeweevertx.annotation.KeyKind;
import io.github.peeweevertx.meta.ColumnDef;
import io.github.peeweevertx.sql.Catalog;
import io.github.peeweevertx.sql.Dialect;
import io.github.peeweevertx.sql.Feature;
import io.github.peeweevertx.type.Kind;
import io.github.peeweevertx.type.SqlType;
import io.github.peeweevertx.type.SqlTypes;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Two databases that nobody has: one can say everything, the other nothing that is optional. */
final class TestDialect extends Dialect {
  static final TestDialect RICH = new TestDialect("Rich", 64, EnumSet.allOf(Feature.class));

  static final TestDialect POOR = new TestDialect("Poor", 63, Set.of());

  private TestDialect(String name, int longestName, Set<Feature> features) {
    super(
        name,
        '"',
        longestName,
        100,
        features,
        Map.of(
            Kind.BIGINT, "BIGINT",
            Kind.BOOLEAN, "BOOLEAN",
            Kind.CHAR, "CHAR",
            Kind.DECIMAL, "DECIMAL",
            Kind.INTEGER, "INTEGER",
            Kind.TEXT, "TEXT",
            Kind.VARCHAR, "VARCHAR"));
  }

  static ColumnDef<Long> idColumn() {
    return ColumnDef.of("id", SqlTypes.BIGINT).asKey(KeyKind.AUTO);
  }

  static ColumnDef<Long> keyColumn(String name) {
    return ColumnDef.of(name, SqlTypes.BIGINT);
  }

  @Override
  public void placeholder(StringBuilder sql, int number) {
    sql.append('?');
  }

  @Override
  public String generatedKeyType(SqlType<?> type, KeyKind kind) {
    return kind == KeyKind.AUTO ? "SERIAL" : columnType(type) + " " + kind;
  }

  @Override
  public Catalog catalog() {
    return new Catalog("current_schema()", "", "", "", "", "", null, Map.of(), Map.of());
  }
}
