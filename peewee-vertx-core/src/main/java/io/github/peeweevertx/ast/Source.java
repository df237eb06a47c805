package io.github.peeweevertx.ast;

/**
 * What columns are read from. Identity matters: the same source twice is the same rows under the
 * same alias, two sources of one table are two.
 */
public sealed interface Source permits TableSource, DerivedSource, CteSource, FunctionSource {
  /**
   * The alias that the user chose.
   *
   * @return null when the renderer numbers it
   */
  String alias();

  /**
   * What it is, for messages.
   *
   * @return for example the name of the table
   */
  String label();
}
