package io.github.peeweevertx.schema;

import io.github.peeweevertx.meta.ModelType;
import io.github.peeweevertx.sql.Dialect;
import io.github.peeweevertx.sql.Feature;
import io.github.peeweevertx.sql.Rendered;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The statements that empty tables: how many there are depends on the dialect. */
final class Truncate {
  /** One statement, whole. */
  private record Words(Rendered words, boolean transactional) implements SchemaStatement {
    @Override
    public Rendered sql(Dialect dialect) {
      return words;
    }

    @Override
    public boolean isTransactional(Dialect dialect) {
      return transactional;
    }
  }

  private Truncate() {}

  /** Empties tables that are sorted children first. */
  static List<SchemaStatement> of(
      Dialect dialect, TruncateOptions options, List<ModelType<?, ?>> childrenFirst) {
    DdlNames names = new DdlNames(dialect);
    if (childrenFirst.isEmpty()) {
      return List.of();
    }
    if (dialect.supports(Feature.TRUNCATE_TABLES)) {
      return List.of(together(names, options, childrenFirst));
    }
    if (options.cascade()) {
      dialect.require(
          Feature.TRUNCATE_TABLES, "Name the tables that refer to this one in the same call.");
    }
    return apart(names, options, childrenFirst);
  }

  private static SchemaStatement together(
      DdlNames names, TruncateOptions options, List<ModelType<?, ?>> tables) {
    return new Words(
        DdlNames.rendered(
            "TRUNCATE TABLE "
                + tables.stream()
                    .map(table -> names.table(table.definition()))
                    .collect(Collectors.joining(", "))
                + (options.restartsIdentity() ? " RESTART IDENTITY" : "")
                + (options.cascade() ? " CASCADE" : "")),
        true);
  }

  /** TRUNCATE refuses a table that is referred to, even by none of its rows: so DELETE. */
  private static List<SchemaStatement> apart(
      DdlNames names, TruncateOptions options, List<ModelType<?, ?>> tables) {
    List<SchemaStatement> statements = new ArrayList<>();
    for (ModelType<?, ?> table : tables) {
      String name = names.table(table.definition());
      statements.add(new Words(DdlNames.rendered("DELETE FROM " + name), true));
      boolean counts = table.keyFields().stream().anyMatch(key -> key.column().isGenerated());
      if (options.restartsIdentity() && counts) {
        statements.add(
            new Words(
                DdlNames.rendered("ALTER TABLE " + name + " AUTO_INCREMENT = 1"),
                names.dialect().supports(Feature.TRANSACTIONAL_DDL)));
      }
    }
    return statements;
  }
}
