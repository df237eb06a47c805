package io.github.peeweevertx.type;

/**
 * Knows values of classes that only one driver has. A module of a database offers one as a service,
 * so that the types of columns, which know no driver, can read them.
 */
public interface DriverValues {
  /**
   * A value in a class that everybody has.
   *
   * @param given what the driver gave, never null
   * @return the same value; null for one of a class that is none of this driver
   */
  Object plain(Object given);
}
