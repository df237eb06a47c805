package io.github.peeweevertx.testing.tck.reliability;

import io.vertx.core.Vertx;
import java.lang.reflect.Field;
import java.util.Map;

/** Counts the timers that are set. Vert.x does not tell, so this looks where it keeps them. */
final class Timers {
  private Timers() {}

  static int of(Vertx vertx) {
    try {
      Field timeouts = vertx.getClass().getDeclaredField("timeouts");
      timeouts.setAccessible(true);
      return ((Map<?, ?>) timeouts.get(vertx)).size();
    } catch (ReflectiveOperationException moved) {
      throw new AssertionError("This version of Vert.x keeps its timers elsewhere", moved);
    }
  }
}
