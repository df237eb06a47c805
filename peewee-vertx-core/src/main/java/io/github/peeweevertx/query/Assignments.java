package io.github.peeweevertx.query;

import io.github.peeweevertx.ast.Expr;
import io.github.peeweevertx.ast.RawNode;
import io.github.peeweevertx.ast.SelectNode;
import io.github.peeweevertx.ast.StarNode;
import io.github.peeweevertx.meta.Assignment;
import io.github.peeweevertx.meta.ValueField;
import java.util.ArrayList;
import java.util.List;

/** Makes assignments of rows of values. */
final class Assignments {
  private Assignments() {}

  static <M> List<Assignment<M>> of(List<? extends ValueField<M, ?>> fields, List<?> values) {
    if (Args.given(fields, "fields").isEmpty() || fields.size() != values.size()) {
      throw Args.invalid(
          "a row has " + values.size() + " values for " + fields.size() + " columns");
    }
    List<Assignment<M>> assignments = new ArrayList<>(fields.size());
    for (int i = 0; i < fields.size(); i++) {
      assignments.add(of(Args.given(fields.get(i), "a field"), values.get(i)));
    }
    return assignments;
  }

  @SuppressWarnings("unchecked")
  private static <M, T> Assignment<M> of(ValueField<M, T> field, Object value) {
    if (value instanceof Expr<?> expression) {
      return field.to((Expr<? extends T>) expression);
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
    return field.to((T) value);
  }

  /** Whether only the database knows how many columns a query has. */
  static boolean hasOpenWidth(SelectNode select) {
    return select.columns().stream()
        .anyMatch(each -> each instanceof StarNode || each instanceof RawNode);
  }
}
