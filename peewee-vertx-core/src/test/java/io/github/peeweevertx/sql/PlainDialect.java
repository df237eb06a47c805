package io.github.peeweevertx.sql;

import io.github.peeweevertx.annotation.KeyKind;
import io.github.peeweevertx.type.Kind;
import io.github.peeweevertx.type.SqlType;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** A dialect of tests: question marks, standard quotes, and the features that a test names. */
public final class PlainDialect extends Dialect {
  /** Everything that any dialect can say, but for what changes the text of plain queries. */
  public static final PlainDialect PLAIN =
      new PlainDialect(
          EnumSet.complementOf(
              EnumSet.of(
                  Feature.ANY_ARRAY, Feature.PARAMETER_CASTS, Feature.NUMBERED_PLACEHOLDERS)));

  /** Nothing beyond what every database can say. */
  public static final PlainDialect POOR = new PlainDialect(EnumSet.noneOf(Feature.class));

  private PlainDialect(Set<Feature> features) {
    super("Plain", '"', 30, 100_000, features, names());
  }

  private static Map<Kind, String> names() {
    Map<Kind, String> names = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      names.put(kind, kind.name());
    }
    return names;
  }

  @Override
  public void placeholder(StringBuilder sql, int number) {
    sql.append('?');
  }

  @Override
  public String generatedKeyType(SqlType<?> type, KeyKind kind) {
    return columnType(type);
  }

  @Override
  public Catalog catalog() {
    return new Catalog("current_schema()", "", "", "", "", "", null, Map.of(), Map.of());
  }
}
