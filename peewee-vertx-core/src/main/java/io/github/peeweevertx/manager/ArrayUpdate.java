package io.github.peeweevertx.manager;

import io.github.peeweevertx.ast.TableSource;
import io.github.peeweevertx.meta.ValueField;
import io.github.peeweevertx.query.ModelTable;
import io.github.peeweevertx.sql.Dialect;
import io.github.peeweevertx.sql.Feature;
import io.github.peeweevertx.sql.Rendered;
import io.github.peeweevertx.type.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * An update of many rows, of which each has values of its own: keys and values are an array for
 * each column, so that the text is the same for any number of rows.
 */
final class ArrayUpdate<M> {
  private final Dialect dialect;
  private final ModelTable<M, ?> table;
  private final List<ValueField<M, ?>> columns = new ArrayList<>();

  ArrayUpdate(Dialect dialect, ModelTable<M, ?> table, List<ValueField<M, ?>> fields) {
    this.dialect = dialect;
    this.table = table;
    columns.addAll(table.keyFields());
    columns.addAll(fields);
  }

  /** The statement; null where the database or its driver has no arrays of these values. */
  Rendered of(List<M> objects) {
    if (!dialect.supports(Feature.UNNEST) || hasOneTwice(objects)) {
      return null;
    }
    List<Object> arrays = new ArrayList<>(columns.size());
    Object[] values = new Object[objects.size()];
    for (ValueField<M, ?> field : columns) {
      for (int i = 0; i < values.length; i++) {
        values[i] = dialect.adapt(field.type(), field.bound(objects.get(i)));
      }
      Object array = dialect.array(field.type(), values);
      if (array == null) {
        return null;
      }
      arrays.add(array);
    }
    return new Rendered(text(), arrays, table.source().operation(TableSource.Action.UPDATE));
  }

  /** Which of two values a row gets is told by a CASE only: the first. */
  private boolean hasOneTwice(List<M> objects) {
    Set<Object> keys = new HashSet<>(objects.size() * 2);
    for (M object : objects) {
      if (!keys.add(table.key(object))) {
        return true;
      }
    }
    return false;
  }

  private String text() {
    TableSource target = table.source();
    StringBuilder sql = new StringBuilder(256).append("UPDATE ");
    if (target.schema() != null) {
      dialect.quote(sql, target.schema());
      sql.append('.');
    }
    dialect.quote(sql, target.name());
    for (int i = 1; i < columns.size(); i++) {
      sql.append(i == 1 ? " SET " : ", ");
      dialect.quote(sql, columns.get(i).column().name());
      sql.append(" = \"rows\".\"c").append(i).append('"');
    }
    sql.append(" FROM UNNEST(");
    for (int i = 0; i < columns.size(); i++) {
      sql.append(i == 0 ? "" : ", ");
      dialect.placeholder(sql, i + 1);
      sql.append("::").append(arrayType(columns.get(i)));
    }
    sql.append(") AS \"rows\" (");
    for (int i = 0; i < columns.size(); i++) {
      sql.append(i == 0 ? "\"c" : ", \"c").append(i).append('"');
    }
    sql.append(") WHERE (");
    dialect.quote(sql, target.name());
    sql.append('.');
    dialect.quote(sql, columns.get(0).column().name());
    return sql.append(" = \"rows\".\"c0\")").toString();
  }

  /** Text of any length: a cast to a type with a length would cut it off without a word. */
  private String arrayType(ValueField<M, ?> field) {
    Kind kind = field.type().kind();
    return kind == Kind.VARCHAR || kind == Kind.CHAR
        ? "TEXT[]"
        : dialect.parameterType(field.type()) + "[]";
  }
}
