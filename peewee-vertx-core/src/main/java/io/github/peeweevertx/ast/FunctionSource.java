package io.github.peeweevertx.ast;

import java.util.List;
import java.util.Objects;

/** A function that gives rows, as a source. Compared by identity. */
public final class FunctionSource implements Source {
  private final Node function;
  private final String alias;
  private final List<String> columns;
  private final boolean ordinality;

  /**
   * Makes a source of a function.
   *
   * @param function the call
   * @param alias the alias, null for a numbered one
   * @param columns names for its columns, empty for its own
   * @param ordinality whether a column with the number of the row is added
   */
  public FunctionSource(Node function, String alias, List<String> columns, boolean ordinality) {
    this.function = Objects.requireNonNull(function, "function");
    this.alias = alias;
    this.columns = List.copyOf(columns);
    this.ordinality = ordinality;
  }

  /**
   * The call.
   *
   * @return never null
   */
  public Node function() {
    return function;
  }

  @Override
  public String alias() {
    return alias;
  }

  /**
   * Names for its columns.
   *
   * @return empty for its own
   */
  public List<String> columns() {
    return columns;
  }

  /**
   * Whether a column with the number of the row is added.
   *
   * @return true for WITH ORDINALITY
   */
  public boolean ordinality() {
    return ordinality;
  }

  @Override
  public String label() {
    return alias == null ? "a function without alias" : "function " + alias;
  }

  @Override
  public String toString() {
    return label();
  }
}
