package io.github.peeweevertx.type;

import java.util.List;
import java.util.ServiceLoader;

/** Values of drivers in classes that everybody has. */
public final class PlainValues {
  private static final List<DriverValues> DRIVERS =
      ServiceLoader.load(DriverValues.class, DriverValues.class.getClassLoader()).stream()
          .map(ServiceLoader.Provider::get)
          .toList();

  private PlainValues() {}

  /**
   * A value in a class that everybody has.
   *
   * @param given what a driver gave, may be null
   * @return the same value, in another class where a driver knows one
   */
  public static Object of(Object given) {
    for (DriverValues driver : DRIVERS) {
      Object plain = given == null ? null : driver.plain(given);
      if (plain != null) {
        return plain;
      }
    }
    return given;
  }
}
