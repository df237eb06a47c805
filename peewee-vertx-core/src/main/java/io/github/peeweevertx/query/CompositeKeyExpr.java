package io.github.peeweevertx.query;

import io.github.peeweevertx.ast.Condition;
import io.github.peeweevertx.ast.Expr;
import io.github.peeweevertx.ast.Node;
import io.github.peeweevertx.type.CompositeKey;
import io.github.peeweevertx.type.Kind;
import io.github.peeweevertx.type.SqlType;
import io.vertx.sqlclient.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A key of several columns: a row value in conditions, its columns in a select list. */
final class CompositeKeyExpr implements Expr<CompositeKey> {
  private final List<? extends Expr<?>> fields;
  private final RowExpr row;

  CompositeKeyExpr(List<? extends Expr<?>> fields) {
    this.fields = fields;
    this.row = RowExpr.of(fields);
  }

  @Override
  public Node node() {
    return row.node();
  }

  @Override
  public List<Node> columns() {
    return Args.nodes(fields);
  }

  @Override
  public SqlType<CompositeKey> type() {
    return SqlType.of(CompositeKey.class, Kind.UNKNOWN, this::read);
  }

  @Override
  public CompositeKey read(Row from, int offset) {
    List<Object> values = new ArrayList<>(fields.size());
    for (int i = 0; i < fields.size(); i++) {
      values.add(fields.get(i).read(from, offset + i));
    }
    return new CompositeKey(values);
  }

  @Override
  public Condition eq(CompositeKey key) {
    return row.eq(Args.given(key, "the key").values().toArray());
  }

  @Override
  public Condition ne(CompositeKey key) {
    return row.ne(Args.given(key, "the key").values().toArray());
  }

  @Override
  public Condition in(Iterable<? extends CompositeKey> keys) {
    return row.in(lists(keys));
  }

  @Override
  public Condition in(CompositeKey... keys) {
    return row.in(lists(Arrays.asList(keys)));
  }

  @Override
  public Condition notIn(Iterable<? extends CompositeKey> keys) {
    return row.notIn(lists(keys));
  }

  @Override
  public Condition notIn(CompositeKey... keys) {
    return row.notIn(lists(Arrays.asList(keys)));
  }

  private static List<List<Object>> lists(Iterable<? extends CompositeKey> keys) {
    List<List<Object>> lists = new ArrayList<>();
    for (CompositeKey each : Args.given(keys, "the keys")) {
      lists.add(Args.given(each, "a key").values());
    }
    return lists;
  }
}
