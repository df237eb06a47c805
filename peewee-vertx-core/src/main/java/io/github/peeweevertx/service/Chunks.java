package io.github.peeweevertx.service;

import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.ProgrammingException;
import io.github.peeweevertx.meta.ModelType;
import io.github.peeweevertx.meta.ValueField;
import io.github.peeweevertx.query.Select;
import io.vertx.core.Future;
import java.util.List;
import java.util.function.Function;

/**
 * Reads a query chunk by chunk; each chunk is a call of its own, so that none holds a connection.
 */
final class Chunks<R> {
  private final Function<Select<R>, Future<List<R>>> ask;
  private final Select<R> query;
  private final int size;
  private final Function<List<R>, Future<Void>> each;
  private final ValueField<R, Object> key;
  private long seen;

  Chunks(
      Function<Select<R>, Future<List<R>>> ask,
      Select<R> query,
      int size,
      Function<List<R>, Future<Void>> each) {
    this.ask = ask;
    this.query = query;
    this.size = size;
    this.each = each;
    boolean sorted = !query.query().orderBy().isEmpty();
    this.key = sorted ? null : key(query);
    if (size < 1 || !sorted && key == null || query.query().limit() != null) {
      throw new ProgrammingException(
          ErrorCode.INVALID_ARGUMENT,
          "Chunks have at least one row, and are read of a query without a limit that is sorted, or"
              + " selects models whose key is one field.");
    }
  }

  @SuppressWarnings("unchecked")
  private static <R> ValueField<R, Object> key(Select<R> query) {
    ModelType<R, ?> table = query.table();
    return table != null
            && table.keyFields().size() == 1
            && query.query().columns().contains(table.keyFields().get(0).node())
        ? (ValueField<R, Object>) table.keyFields().get(0)
        : null;
  }

  Future<Long> run() {
    return next(null);
  }

  private Future<Long> next(Object last) {
    return ask.apply(portion(last))
        .compose(
            rows -> {
              if (rows.isEmpty()) {
                return Future.succeededFuture(seen);
              }
              seen += rows.size();
              Object reached = key == null ? null : key.get(rows.get(rows.size() - 1));
              boolean over = rows.size() < size;
              return each.apply(rows)
                  .compose(v -> over ? Future.succeededFuture(seen) : next(reached));
            });
  }

  private Select<R> portion(Object last) {
    if (key == null) {
      return query.limit(size).offset(seen);
    }
    Select<R> portion = last == null ? query : query.where(key.gt(last));
    return portion.orderBy(key.asc()).limit(size);
  }
}
