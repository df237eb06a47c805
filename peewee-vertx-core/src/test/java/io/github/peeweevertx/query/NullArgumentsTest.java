package io.github.peeweevertx.query;

import static io.github.peeweevertx.model.TweetTable.TWEET;
import static io.github.peeweevertx.model.UserTable.USER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.peeweevertx.ast.Condition;
import io.github.peeweevertx.ast.Conditions;
import io.github.peeweevertx.error.PeeweeException;
import io.github.peeweevertx.type.SqlTypes;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Null in place of any argument of any step is taken for NULL, or refused by an error of ours. */
class NullArgumentsTest {
  private static final String QUERIES = "io.github.peeweevertx.query.";
  private static final String EXPRESSIONS = "io.github.peeweevertx.ast.";
  private static final Set<String> OF_ROWS = Set.of("read", "equals");

  private final Set<String> wrong = new TreeSet<>();
  private int calls;

  @Test
  void areRefusedByEveryStep() {
    Select1<?, Long> query = USER.select(USER.id);
    var insert = USER.insert(USER.username.to("x"));
    for (Object target :
        List.of(
            USER.select(),
            query,
            USER.select(USER.id, USER.username),
            query.union(query),
            query.forUpdate(),
            insert,
            insert.onConflict(USER.username),
            insert.rowCount(),
            USER.update(USER.username.to("x")),
            USER.delete(),
            USER.delete().all().returning(),
            query.as("x"),
            query.cte("c"),
            ValuesList.of(List.of(List.of(1))),
            NamedTable.of("x"),
            Window.by(USER.id).as("w"),
            USER.id,
            USER.username,
            USER.id.eq(1L),
            USER.id.asc(),
            TWEET.user,
            Fn.row(USER.id, USER.username),
            Fn.sum(USER.id),
            Fn.stringAgg(USER.username, ","),
            USER.raw("SELECT 1"))) {
      for (Method method : target.getClass().getMethods()) {
        call(target, method);
      }
    }
    assertTrue(calls > 500, () -> "only " + calls + " calls were made");
    assertEquals(Set.of(), wrong);
  }

  @Test
  void areRefusedByEveryFactory() {
    for (Class<?> type :
        List.of(
            Fn.class,
            WindowFn.class,
            Window.class,
            Case.class,
            Sql.class,
            Value.class,
            ValuesList.class,
            NamedTable.class,
            FunctionTable.class,
            RawQuery.class,
            Conditions.class)) {
      for (Method method : type.getMethods()) {
        if (Modifier.isStatic(method.getModifiers())) {
          call(null, method);
        }
      }
    }
    assertTrue(calls > 80, () -> "only " + calls + " calls were made");
    assertEquals(Set.of(), wrong);
  }

  private void call(Object target, Method method) {
    String owner = method.getDeclaringClass().getName();
    boolean ours = owner.startsWith(QUERIES) || owner.startsWith(EXPRESSIONS);
    if (!ours || OF_ROWS.contains(method.getName())) {
      return;
    }
    Class<?>[] types = method.getParameterTypes();
    for (int i = 0; i < types.length; i++) {
      if (!types[i].isPrimitive()) {
        call(target, method, i, null);
        if (types[i].isArray()) {
          call(target, method, i, Array.newInstance(types[i].getComponentType(), 1));
        }
      }
    }
  }

  private void call(Object target, Method method, int place, Object value) {
    Class<?>[] types = method.getParameterTypes();
    Object[] arguments = new Object[types.length];
    for (int i = 0; i < types.length; i++) {
      arguments[i] = i == place ? value : sample(types[i]);
    }
    try {
      method.setAccessible(true);
      method.invoke(target, arguments);
      calls++;
    } catch (InvocationTargetException failure) {
      calls++;
      if (!(failure.getCause() instanceof PeeweeException)) {
        wrong.add(method + " argument " + (place + 1) + ": " + failure.getCause());
      }
    } catch (IllegalAccessException unreachable) {
      throw new AssertionError(unreachable);
    }
  }

  private static Object sample(Class<?> type) {
    if (type.isArray()) {
      return Array.newInstance(type.getComponentType(), 0);
    }
    for (Object each :
        List.of(
            1,
            1L,
            true,
            1.0,
            "x",
            SqlTypes.TEXT,
            Condition.none(),
            USER.id,
            USER.username,
            USER,
            USER.select(),
            List.of(),
            Map.of())) {
      if (type != Object.class && (type.isInstance(each) || unboxed(each) == type)) {
        return each;
      }
    }
    return type == Object.class ? 1L : type == Collection.class ? List.of() : null;
  }

  private static Class<?> unboxed(Object value) {
    if (value instanceof Integer) {
      return int.class;
    }
    if (value instanceof Long) {
      return long.class;
    }
    return value instanceof Boolean ? boolean.class : value instanceof Double ? double.class : null;
  }
}
