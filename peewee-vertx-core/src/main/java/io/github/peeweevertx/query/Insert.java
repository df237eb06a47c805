package io.github.peeweevertx.query;

import io.github.peeweevertx.ast.ConflictAction;
import io.github.peeweevertx.ast.ConflictNode;
import io.github.peeweevertx.ast.CteNode;
import io.github.peeweevertx.ast.InsertNode;
import io.github.peeweevertx.ast.Node;
import io.github.peeweevertx.meta.ValueField;
import io.github.peeweevertx.sql.Dialect;
import io.github.peeweevertx.sql.Feature;
import io.github.peeweevertx.sql.NodeQuery;
import io.github.peeweevertx.sql.Rendered;
import io.github.peeweevertx.sql.RowReader;
import io.github.peeweevertx.sql.SqlRenderer;
import io.github.peeweevertx.type.CompositeKey;
import java.util.ArrayList;
import java.util.List;

/**
 * An insert that answers with the key of the new row; {@link #rowCount} answers with the number of
 * rows, {@link #returning()} with the rows. Columns stand in the order of declaration; a column
 * that is not named takes the default of the model. A value: every step gives a copy.
 *
 * @param <M> the model
 * @param <K> the type of its key
 */
public class Insert<M, K> extends Returns<M> implements NodeQuery {
  final ModelTable<M, K> table;
  final InsertRows<M> rows;
  final ConflictNode conflict;
  final List<CteNode> ctes;

  Insert(ModelTable<M, K> table, InsertRows<M> rows, ConflictNode conflict, List<CteNode> ctes) {
    this.table = table;
    this.rows = rows;
    this.conflict = conflict;
    this.ctes = ctes;
  }

  @Override
  final ModelTable<M, K> target() {
    return table;
  }

  /**
   * The table that is written.
   *
   * @return never null
   */
  public final ModelTable<M, K> table() {
    return table;
  }

  /**
   * How many rows stand in the statement.
   *
   * @return -1 where they come from a query
   */
  public final int rows() {
    return rows.size();
  }

  /** On a dialect with RETURNING the statement gives the key back; elsewhere the driver has it. */
  @Override
  public final Node statement(Dialect dialect) {
    boolean returns = SqlRenderer.given(dialect).supports(Feature.INSERT_RETURNING);
    return node(returns ? Args.nodes(table.keyFields()) : List.of());
  }

  @Override
  public final Rendered sent(Dialect dialect) {
    boolean returns = SqlRenderer.given(dialect).supports(Feature.INSERT_RETURNING);
    return SqlRenderer.render(
        sent(returns ? Args.nodes(table.keyFields()) : List.of(), dialect), dialect);
  }

  /**
   * The statement in the form in which it is sent, giving back some columns.
   *
   * @param returning the columns, in the order in which they come back
   * @param dialect the dialect of the database
   * @return text and values
   */
  public final Rendered sentReturning(List<? extends ValueField<M, ?>> returning, Dialect dialect) {
    Args.given(returning, "returning");
    return SqlRenderer.render(sent(Args.nodes(returning), SqlRenderer.given(dialect)), dialect);
  }

  /**
   * Reads the key of a row that was given back.
   *
   * @return a reader; it gives null for a model without a key
   */
  public final RowReader<K> keyReader() {
    return row -> table.keyFields().isEmpty() ? null : table.key().read(row, 0);
  }

  /**
   * The key of the last row, as far as the statement itself tells it.
   *
   * @return null where the database makes or computes it, or the rows come from a query
   */
  @SuppressWarnings("unchecked")
  public final K givenKey() {
    List<Object> parts = rows.lastValues(table.keyFields());
    return parts.isEmpty()
        ? null
        : (K) (parts.size() == 1 ? parts.get(0) : new CompositeKey(parts));
  }

  /**
   * The same statement, answering with the number of rows.
   *
   * @return the statement
   */
  public final InsertCount<M> rowCount() {
    return new InsertCount<>(this);
  }

  /**
   * The same statement, answering with the keys of all rows; only where RETURNING is.
   *
   * @return a query of one key for each row
   */
  public final Returning<K> returningKeys() {
    return returning(table.key());
  }

  /**
   * The same insert in statements of fewer rows: a database takes only so many parameters in one.
   *
   * @param most the most rows of one statement, at least 1
   * @return the statements, in order; this one alone where it is small enough or has a query
   */
  public final List<Insert<M, K>> batches(int most) {
    return batches(most, Long.MAX_VALUE);
  }

  /**
   * Like {@link #batches(int)}, within a length as well: a server takes only so many bytes in one
   * message, and {@code objects.longestMessage()} tells how many.
   *
   * @param most the most rows of one statement, at least 1
   * @param bytes the most bytes of values of one statement, at least 1; they are estimated from
   *     above, and a row that is too long alone is a statement of its own
   * @return the statements, in order; this one alone where it is small enough or has a query
   */
  public final List<Insert<M, K>> batches(int most, long bytes) {
    if (bytes < 1) {
      throw Args.invalid("a batch must have at least one byte, and " + bytes + " are allowed");
    }
    if (most < 1) {
      throw Args.invalid("a batch must have at least one row, and " + most + " are allowed");
    }
    if (rows.size() <= most && rows.isWithin(bytes)) {
      return List.of(this);
    }
    used();
    List<Insert<M, K>> batches = new ArrayList<>();
    for (InsertRows<M> each : rows.batches(most, bytes)) {
      batches.add(new Insert<>(table, each, conflict, ctes));
    }
    return batches;
  }

  private Insert<M, K> with(ConflictNode other) {
    used();
    return new Insert<>(table, rows, other, ctes);
  }

  /**
   * Another row, for an insert of values.
   *
   * @param values the columns and their values
   * @return a copy
   */
  @SafeVarargs
  @SuppressWarnings("varargs")
  public final Insert<M, K> row(io.github.peeweevertx.meta.Assignment<M>... values) {
    used();
    return new Insert<>(table, rows.plus(table, Args.all("values", values)), conflict, ctes);
  }

  /**
   * Named queries in front of the statement, in place of those before.
   *
   * @param named the named queries
   * @return a copy
   */
  public final Insert<M, K> with(Cte... named) {
    used();
    return new Insert<>(table, rows, conflict, Cte.nodes(named));
  }

  /**
   * A row that is there already is left as it is.
   *
   * @param target the columns that tell that it is there; none for any unique constraint
   * @return a copy
   */
  @SafeVarargs
  @SuppressWarnings("varargs")
  public final Insert<M, K> onConflictDoNothing(ValueField<M, ?>... target) {
    return with(
        Upserts.conflict(ConflictAction.IGNORE, Args.nodes(Args.all("target", target)), null));
  }

  /**
   * A row that is there already is written over; say {@code preserve} or {@code set} on the result.
   *
   * @param target the columns that tell that it is there; PostgreSQL needs them, MySQL takes none
   * @return the upsert
   */
  @SafeVarargs
  @SuppressWarnings("varargs")
  public final Upsert<M, K> onConflict(ValueField<M, ?>... target) {
    return new Upsert<>(
        table,
        rows,
        Upserts.conflict(ConflictAction.UPDATE, Args.nodes(Args.all("target", target)), null),
        ctes);
  }

  /**
   * A row that a constraint refuses is written over; say {@code preserve} or {@code set} on the
   * result.
   *
   * @param constraint the name of the constraint
   * @return the upsert
   */
  public final Upsert<M, K> onConflictConstraint(String constraint) {
    return new Upsert<>(
        table,
        rows,
        Upserts.conflict(
            ConflictAction.UPDATE, List.of(), Args.given(constraint, "the constraint")),
        ctes);
  }

  /**
   * A row that is there already is deleted first; MySQL only.
   *
   * @return a copy
   */
  public final Insert<M, K> replacing() {
    return with(Upserts.conflict(ConflictAction.REPLACE, List.of(), null));
  }

  @Override
  final InsertNode node(List<Node> returning) {
    used();
    return new InsertNode(
        ctes,
        table.source(),
        rows.columns(),
        rows.nodes(),
        rows.query(),
        Upserts.checked(conflict),
        returning);
  }

  @Override
  final InsertNode sent(List<Node> returning, Dialect dialect) {
    used();
    Node arrays = rows.arrays(dialect);
    return arrays == null
        ? node(returning)
        : new InsertNode(
            ctes,
            table.source(),
            rows.columns(),
            List.of(),
            arrays,
            Upserts.checked(conflict),
            returning);
  }

  /** What it is; for people, it holds no values. */
  @Override
  public final String toString() {
    return "INSERT " + table;
  }
}
