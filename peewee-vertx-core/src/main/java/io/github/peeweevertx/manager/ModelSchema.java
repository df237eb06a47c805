package io.github.peeweevertx.manager;

import io.github.peeweevertx.query.ModelTable;
import io.github.peeweevertx.schema.SchemaDiff;
import io.github.peeweevertx.schema.TableInfo;
import io.github.peeweevertx.sql.Dialect;
import io.vertx.core.Future;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The schema that models describe, beside that of the database: {@link Manager#schema()}. */
public final class ModelSchema {
  private final Introspector introspector;
  private final Dialect dialect;

  ModelSchema(Introspector introspector, Dialect dialect) {
    this.introspector = introspector;
    this.dialect = dialect;
  }

  /**
   * Says in what the database differs from models. Changes nothing.
   *
   * @param models the models, all that live in the database; tables of others are reported as well
   * @return empty where nothing differs
   */
  public Future<SchemaDiff> diff(ModelTable<?, ?>... models) {
    return diff(List.of(models));
  }

  /**
   * Like {@link #diff(ModelTable...)}.
   *
   * @param models the models
   * @return as {@link #diff(ModelTable...)}
   */
  public Future<SchemaDiff> diff(List<? extends ModelTable<?, ?>> models) {
    Set<String> schemas = new LinkedHashSet<>();
    models.forEach(model -> schemas.add(model.definition().schema()));
    Map<String, List<TableInfo>> found = new HashMap<>();
    Future<Void> read = Future.succeededFuture();
    for (String schema : schemas) {
      read =
          read.compose(v -> introspector.in(schema).all())
              .map(
                  tables -> {
                    found.put(schema, tables);
                    return null;
                  });
    }
    return read.map(v -> SchemaDiff.between(dialect, models, found));
  }
}
