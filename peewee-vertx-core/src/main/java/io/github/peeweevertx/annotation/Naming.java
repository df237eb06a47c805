package io.github.peeweevertx.annotation;

/** How names of tables and columns are made from Java names. */
public enum Naming {
  /** What the build says by {@code -Apeewee.naming}; without it, {@link #LOWER}. */
  DEFAULT,
  /**
   * The lower-cased class name ({@code TestModel} is {@code testmodel}); columns keep their names.
   */
  LOWER,
  /** Words joined by underscores ({@code TestModel} is {@code test_model}), columns too. */
  SNAKE
}
