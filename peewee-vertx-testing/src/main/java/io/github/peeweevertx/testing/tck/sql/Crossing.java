package io.github.peeweevertx.testing.tck.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.peeweevertx.ast.CastNode;
import io.github.peeweevertx.ast.ColumnNode;
import io.github.peeweevertx.ast.DerivedSource;
import io.github.peeweevertx.ast.FunctionSource;
import io.github.peeweevertx.ast.NameNode;
import io.github.peeweevertx.ast.Node;
import io.github.peeweevertx.ast.Operator;
import io.github.peeweevertx.ast.RawNode;
import io.github.peeweevertx.ast.SourceNode;
import io.github.peeweevertx.ast.TableSource;
import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.PeeweeException;
import io.github.peeweevertx.query.ModelTable;
import io.github.peeweevertx.sql.Dialect;
import io.github.peeweevertx.sql.NodeQuery;
import io.github.peeweevertx.sql.Rendered;
import io.github.peeweevertx.sql.SqlQuery;
import io.github.peeweevertx.wire.QueryJson;
import io.github.peeweevertx.wire.TableNames;
import io.vertx.core.json.JsonObject;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Each query of the SQL-text suites crosses the event bus as JSON and renders the same there,
 * unless it holds something that must not cross; that is refused with its code.
 */
final class Crossing {
  private static final Set<ErrorCode> REFUSALS =
      EnumSet.of(ErrorCode.NOT_ON_THE_BUS, ErrorCode.UNKNOWN_MODEL, ErrorCode.UNKNOWN_COLUMN);

  private static final List<Operator> OPERATORS =
      Arrays.stream(Operator.class.getFields())
          .filter(field -> Modifier.isStatic(field.getModifiers()))
          .map(Crossing::operator)
          .toList();

  private final TableNames tables;
  private final JsonShapes shapes = JsonShapes.ofQueries();

  Crossing(List<ModelTable<?, ?>> tables) {
    this.tables = TableNames.of(tables);
  }

  void check(SqlQuery query, Dialect dialect, Rendered here) {
    if (!(query instanceof NodeQuery tree)) {
      return;
    }
    Node node = tree.statement(dialect);
    if (mustNotCross(node)) {
      PeeweeException refused =
          assertThrows(PeeweeException.class, () -> QueryJson.encode(node, tables));
      assertTrue(REFUSALS.contains(refused.code()), refused::toString);
      return;
    }
    String text = QueryJson.encode(node, tables).encode();
    assertTrue(shapes.fits(new JsonObject(text)), () -> "the schema refuses " + text);
    Node there = QueryJson.decode(new JsonObject(text), tables);
    Rendered again = io.github.peeweevertx.sql.SqlRenderer.render(there, dialect);
    assertEquals(here.text(), again.text(), text);
    assertEquals(values(here), values(again), text);
  }

  private static String values(Rendered rendered) {
    return Arrays.deepToString(rendered.parameters().toArray());
  }

  private boolean mustNotCross(Object part) {
    if (part instanceof RawNode
        || part instanceof NameNode
        || part instanceof SourceNode
        || part instanceof CastNode cast && cast.type() == null
        || part instanceof Operator operator && !OPERATORS.contains(operator)
        || part instanceof ColumnNode column && !isField(column)
        || part instanceof TableSource table && !isKnown(table)) {
      return true;
    }
    return parts(part).anyMatch(this::mustNotCross);
  }

  private boolean isKnown(TableSource table) {
    return tables.tables().stream().anyMatch(each -> each.source().name().equals(table.name()));
  }

  private boolean isField(ColumnNode column) {
    return !(column.source() instanceof TableSource table)
        || tables.tables().stream()
            .filter(each -> each.source().name().equals(table.name()))
            .flatMap(each -> each.fields().stream())
            .anyMatch(field -> field.column().name().equals(column.column()));
  }

  private static Stream<?> parts(Object part) {
    if (part instanceof List<?> list) {
      return list.stream();
    }
    if (part instanceof DerivedSource derived) {
      return Stream.of(derived.query());
    }
    if (part instanceof FunctionSource function) {
      return Stream.of(function.function());
    }
    return part instanceof Record record
        ? Arrays.stream(record.getClass().getRecordComponents()).map(each -> value(each, record))
        : Stream.empty();
  }

  private static Object value(RecordComponent component, Record record) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException unreadable) {
      throw new AssertionError(unreadable);
    }
  }

  private static Operator operator(java.lang.reflect.Field field) {
    try {
      return (Operator) field.get(null);
    } catch (IllegalAccessException unreadable) {
      throw new AssertionError(unreadable);
    }
  }
}
