package io.github.peeweevertx.exec;

import io.github.peeweevertx.error.TooManyRowsException;
import io.github.peeweevertx.sql.NamedRows;
import io.github.peeweevertx.sql.Rendered;
import io.github.peeweevertx.sql.RowReader;
import io.vertx.core.Future;
import io.vertx.sqlclient.PreparedQuery;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlResult;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collector;

/**
 * A statement whose rows are read one by one as the client decodes them, on the event loop of the
 * connection: no row is kept until the last one has come.
 */
final class ListExchange<R> extends Exchange<SqlResult<ListExchange.Rows<R>>, List<R>>
    implements Collector<Row, ListExchange.Rows<R>, ListExchange.Rows<R>> {
  private final RowReader<R> reader;
  private final Limit limit;

  ListExchange(Executor executor, Rendered statement, RowReader<R> reader, Limit limit) {
    super(executor, statement.text(), statement.operation(), statement.tuple());
    this.reader = reader;
    this.limit = limit;
  }

  /**
   * How many rows there may be.
   *
   * @param most the number
   * @param model what the rows are, null for nothing that has a name
   */
  record Limit(int most, Class<?> model) {
    void check(int size, String sql) {
      if (size > most) {
        throw new TooManyRowsException(model, most, sql);
      }
    }
  }

  /** The rows of one answer; a statement that is sent again begins anew. */
  static final class Rows<R> {
    private final List<R> list = new ArrayList<>();
    private Throwable failure;

    /** The client would take what is thrown here for a failure of the statement. */
    private void add(RowReader<R> reader, Row row) {
      if (failure == null) {
        try {
          list.add(NamedRows.read(reader, row));
        } catch (Throwable unreadable) {
          failure = unreadable;
        }
      }
    }
  }

  @Override
  Future<SqlResult<Rows<R>>> execute(PreparedQuery<RowSet<Row>> query, Tuple parameters) {
    return query.collecting(this).execute(parameters);
  }

  @Override
  List<R> result(SqlResult<Rows<R>> answer) throws Throwable {
    Rows<R> rows = answer.value();
    if (limit != null) {
      limit.check(answer.size(), sql());
    }
    if (rows.failure != null) {
      throw rows.failure;
    }
    return rows.list;
  }

  @Override
  public Supplier<Rows<R>> supplier() {
    return Rows::new;
  }

  @Override
  public BiConsumer<Rows<R>, Row> accumulator() {
    return (rows, row) -> rows.add(reader, row);
  }

  /** Never called: one thread decodes an answer. */
  @Override
  public BinaryOperator<Rows<R>> combiner() {
    return (one, other) -> {
      throw new UnsupportedOperationException("the rows of one answer come in order");
    };
  }

  @Override
  public Function<Rows<R>, Rows<R>> finisher() {
    return Function.identity();
  }

  @Override
  public Set<Characteristics> characteristics() {
    return Set.of(Characteristics.IDENTITY_FINISH);
  }
}
