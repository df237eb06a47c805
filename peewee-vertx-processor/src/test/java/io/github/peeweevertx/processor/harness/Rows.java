package io.github.peeweevertx.processor.harness;

import io.vertx.sqlclient.Row;
import java.lang.reflect.Proxy;

/** Rows of a result, as the drivers would give them: asked by position. */
public final class Rows {
  private Rows() {}

  /** A row of values. */
  public static Row of(Object... values) {
    return (Row)
        Proxy.newProxyInstance(
            Rows.class.getClassLoader(),
            new Class<?>[] {Row.class},
            (proxy, method, arguments) -> {
              boolean byPosition =
                  method.getName().startsWith("get")
                      && arguments != null
                      && arguments.length == 1
                      && arguments[0] instanceof Integer;
              if (!byPosition) {
                throw new UnsupportedOperationException(method.toString());
              }
              return values[(Integer) arguments[0]];
            });
  }
}
