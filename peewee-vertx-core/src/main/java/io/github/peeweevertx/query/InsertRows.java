package io.github.peeweevertx.query;

import io.github.peeweevertx.ast.ArrayRowsNode;
import io.github.peeweevertx.ast.Keyword;
import io.github.peeweevertx.ast.KeywordNode;
import io.github.peeweevertx.ast.Node;
import io.github.peeweevertx.ast.ParamNode;
import io.github.peeweevertx.ast.RowNode;
import io.github.peeweevertx.meta.Assignment;
import io.github.peeweevertx.meta.ModelType;
import io.github.peeweevertx.meta.ValueField;
import io.github.peeweevertx.sql.Dialect;
import io.github.peeweevertx.sql.Feature;
import io.github.peeweevertx.type.SqlType;
import io.github.peeweevertx.type.ValueSize;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The rows of an insert, or the query that they come from. A value. Defaults are made when a row is
 * added, once for each row: the statement may be sent twice and writes the same.
 *
 * @param <M> the model
 */
final class InsertRows<M> {
  private final ModelType<M, ?> table;

  /** One array for each row, with a place for each field; null where nothing is written. */
  private final List<Node[]> values;

  private final Node query;
  private final List<String> queryColumns;

  /** The columns that the user put into an order; the others follow as they are declared. */
  private final List<? extends ValueField<M, ?>> first;

  private InsertRows(
      ModelType<M, ?> table,
      List<Node[]> values,
      Node query,
      List<String> queryColumns,
      List<? extends ValueField<M, ?>> first) {
    this.table = table;
    this.values = values;
    this.query = query;
    this.queryColumns = queryColumns;
    this.first = first;
  }

  static <M> InsertRows<M> none(ModelType<M, ?> table) {
    return new InsertRows<>(table, List.of(), null, List.of(), List.of());
  }

  static <M> InsertRows<M> ordered(ModelType<M, ?> table, List<? extends ValueField<M, ?>> first) {
    return new InsertRows<>(
        table, List.of(), null, List.of(), List.copyOf(Args.given(first, "fields")));
  }

  static <M> InsertRows<M> from(ModelType<M, ?> table, Node query, List<String> columns) {
    return new InsertRows<>(table, List.of(), query, columns, List.of());
  }

  /** With one more row: what is assigned, and the defaults of the model for the rest. */
  InsertRows<M> plus(ModelType<M, ?> model, Iterable<? extends Assignment<M>> assignments) {
    return plus(List.<Node[]>of(row(model, assignments)));
  }

  /** What is assigned, and the defaults of the model for the rest. */
  static <M> Node[] row(ModelType<M, ?> table, Iterable<? extends Assignment<M>> assignments) {
    Node[] row = defaults(table);
    for (Assignment<M> each : assignments) {
      Args.given(each, "an assignment");
      row[each.field().index()] = each.node();
    }
    return row;
  }

  /**
   * Whether nothing is left for defaults: all fields are named but a key that the database makes.
   */
  static <M> boolean isComplete(ModelType<M, ?> table, List<? extends ValueField<M, ?>> fields) {
    BitSet named = new BitSet();
    fields.forEach(field -> named.set(Args.given(field, "a field").index()));
    if (table.generatedField() != null) {
      named.set(table.generatedField().index());
    }
    return named.cardinality() == table.fields().size();
  }

  /** One value for each field, and the defaults of the model for the rest, if there is one. */
  static <M> Node[] row(
      ModelType<M, ?> table,
      List<? extends ValueField<M, ?>> fields,
      boolean complete,
      List<?> values) {
    Assignments.requireWidth(fields, values);
    Node[] row = complete ? new Node[table.fields().size()] : defaults(table);
    for (int i = 0; i < values.size(); i++) {
      row[fields.get(i).index()] = Assignments.node(fields.get(i), values.get(i));
    }
    return row;
  }

  /** The values of an object; what the database makes is left out while it is null. */
  static <M> Node[] row(ModelType<M, ?> table, M model) {
    Node[] row = new Node[table.fields().size()];
    Object[] values = table.columnValues(Args.given(model, "an object"));
    for (int i = 0; i < row.length; i++) {
      ValueField<M, ?> field = table.fields().get(i);
      boolean made = values[i] == null && field.column().isServerMade();
      row[i] = made ? null : new ParamNode(field.type(), values[i]);
    }
    return row;
  }

  InsertRows<M> plus(List<Node[]> rows) {
    if (query != null) {
      throw Args.query("The rows of this insert come from a query: it takes no others.");
    }
    return new InsertRows<>(table, Args.plus(values, rows), null, List.of(), first);
  }

  private static <M> Node[] defaults(ModelType<M, ?> table) {
    Node[] row = new Node[table.fields().size()];
    Object[] defaults = table.defaults();
    for (int i = 0; i < row.length; i++) {
      if (defaults[i] != null) {
        ValueField<M, ?> field = table.fields().get(i);
        row[i] = new ParamNode(field.type(), field.toColumn(defaults[i]));
      }
    }
    return row;
  }

  /** The same rows in several parts. */
  List<InsertRows<M>> batches(int most, long bytes) {
    List<InsertRows<M>> batches = new ArrayList<>();
    long length = 0;
    int from = 0;
    for (int i = 0; i < values.size(); i++) {
      long more = bytes == Long.MAX_VALUE ? 0 : length(values.get(i));
      if (i > from && (i - from == most || length + more > bytes)) {
        batches.add(part(from, i));
        from = i;
        length = 0;
      }
      length += more;
    }
    batches.add(part(from, values.size()));
    return batches;
  }

  private InsertRows<M> part(int from, int to) {
    return new InsertRows<>(table, values.subList(from, to), null, List.of(), first);
  }

  /** Whether all values together have so many bytes at most; of a query nobody knows. */
  boolean isWithin(long bytes) {
    long length = 0;
    for (int i = 0; bytes < Long.MAX_VALUE && i < size() && length <= bytes; i++) {
      length += length(values.get(i));
    }
    return length <= bytes;
  }

  private static long length(Node[] row) {
    long length = 0;
    for (Node each : row) {
      length += ValueSize.of(each instanceof ParamNode param ? bound(param) : null);
    }
    return length;
  }

  @SuppressWarnings("unchecked")
  private static Object bound(ParamNode param) {
    return ((SqlType<Object>) param.type()).bind(param.value());
  }

  int size() {
    return query == null ? values.size() : -1;
  }

  /** The values of some fields in the last row; none where one of them is no plain value. */
  List<Object> lastValues(List<ValueField<M, ?>> fields) {
    List<Object> found = new ArrayList<>();
    for (ValueField<M, ?> field : fields) {
      Node node = values.isEmpty() ? null : values.get(values.size() - 1)[field.index()];
      if (!(node instanceof ParamNode param) || param.value() == null) {
        return List.of();
      }
      found.add(param.value());
    }
    return found;
  }

  Node query() {
    return query;
  }

  private boolean isWritten(int field) {
    for (Node[] row : values) {
      if (row[field] != null) {
        return true;
      }
    }
    return false;
  }

  private List<ValueField<M, ?>> written() {
    List<ValueField<M, ?>> written = new ArrayList<>();
    for (ValueField<M, ?> field : first) {
      written.add(table.fields().get(field.index()));
    }
    for (ValueField<M, ?> field : table.fields()) {
      if (isWritten(field.index()) && !written.contains(field)) {
        written.add(field);
      }
    }
    return written;
  }

  List<String> columns() {
    if (query != null) {
      return queryColumns;
    }
    return written().stream().map(field -> field.column().name()).toList();
  }

  List<RowNode> nodes() {
    List<ValueField<M, ?>> written = written();
    if (written.isEmpty() && values.size() > 1) {
      throw Args.query(
          "An insert of several rows needs at least one column; a row of defaults only is"
              + " inserted alone.");
    }
    if (written.isEmpty()) {
      return List.of();
    }
    List<RowNode> rows = new ArrayList<>(values.size());
    for (Node[] row : values) {
      List<Node> nodes = new ArrayList<>(written.size());
      for (ValueField<M, ?> field : written) {
        nodes.add(row[field.index()] == null ? missing(field) : row[field.index()]);
      }
      rows.add(new RowNode(nodes));
    }
    return rows;
  }

  /** The rows as an array for each column; null where they have to be written one by one. */
  ArrayRowsNode arrays(Dialect dialect) {
    if (values.size() < 2 || !dialect.supports(Feature.UNNEST)) {
      return null;
    }
    List<SqlType<?>> types = new ArrayList<>();
    List<Object> arrays = new ArrayList<>();
    Object[] column = new Object[values.size()];
    for (ValueField<M, ?> field : written()) {
      Object array = fill(column, field, dialect) ? dialect.array(field.type(), column) : null;
      if (array == null) {
        return null;
      }
      types.add(field.type());
      arrays.add(array);
    }
    return types.isEmpty() ? null : new ArrayRowsNode(types, arrays);
  }

  /** Whether a column has a plain value in each row. */
  private boolean fill(Object[] column, ValueField<M, ?> field, Dialect dialect) {
    for (int i = 0; i < column.length; i++) {
      Node node = values.get(i)[field.index()];
      Node known = node == null ? missing(field) : node;
      if (!(known instanceof ParamNode param)) {
        return false;
      }
      column[i] = dialect.adapt(param.type(), bound(param.type(), param.value()));
    }
    return true;
  }

  @SuppressWarnings("unchecked")
  private static Object bound(SqlType<?> type, Object value) {
    return ((SqlType<Object>) type).bind(value);
  }

  private Node missing(ValueField<M, ?> field) {
    if (field.column().isServerMade()) {
      return new KeywordNode(Keyword.DEFAULT);
    }
    if (field.column().nullable()) {
      return new ParamNode(field.type(), null);
    }
    throw Args.query(
        "A row of the insert has no value for "
            + field
            + ", which other rows have: it is not nullable and has no default.");
  }
}
