package io.github.peeweevertx.type;

/**
 * A Java type of your own, stored as a type that the database knows. The converter is applied to
 * values that are written, to both sides of comparisons, and to rows that are read. It never sees
 * null: null is NULL. peewee's {@code db_value} and {@code python_value}.
 *
 * <p>A converter has a public no-argument constructor, is made once, and is called from any event
 * loop: it keeps no state and never blocks.
 *
 * @param <J> the type of the field
 * @param <D> the type that is stored: one that the toolkit maps by itself
 */
public interface Converter<J, D> {
  /**
   * From the field to the database. An exception fails the statement before it is sent.
   *
   * @param value never null
   * @return the value to store, not null
   */
  D toDatabase(J value);

  /**
   * From the database to the field. An exception fails the statement that reads the row.
   *
   * @param value never null
   * @return the value of the field
   */
  J fromDatabase(D value);
}
