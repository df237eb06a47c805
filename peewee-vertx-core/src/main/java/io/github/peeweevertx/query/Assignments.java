package io.github.peeweevertx.query;

import io.github.peeweevertx.ast.Expr;
import io.github.peeweevertx.ast.Node;
import io.github.peeweevertx.ast.ParamNode;
import io.github.peeweevertx.ast.RawNode;
import io.github.peeweevertx.ast.SelectNode;
import io.github.peeweevertx.ast.StarNode;
import io.github.peeweevertx.meta.ValueField;
import java.util.List;

/** Makes assignments of rows of values. */
final class Assignments {
  private Assignments() {}

  static void requireWidth(List<?> fields, List<?> values) {
    if (fields.isEmpty() || fields.size() != values.size()) {
      throw Args.invalid(
          "a row has " + values.size() + " values for " + fields.size() + " columns");
    }
  }

  /** A value or an expression, as it is written into a column. */
  @SuppressWarnings("unchecked")
  static <M, T> Node node(ValueField<M, T> field, Object value) {
    if (value instanceof Expr<?> expression) {
      return field.to((Expr<? extends T>) expression).node();
    }
    if (value != null && !field.type().javaType().isInstance(value)) {
      throw Args.invalid(
          "a value for "
              + field
              + " must be a "
              + field.type().javaType().getSimpleName()
              + ", and is a "
              + value.getClass().getSimpleName());
    }
    return new ParamNode(field.type(), value);
  }

  static boolean hasOpenWidth(SelectNode select) {
    return select.columns().stream()
        .anyMatch(each -> each instanceof StarNode || each instanceof RawNode);
  }
}
