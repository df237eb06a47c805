package io.github.peeweevertx.query;

import io.github.peeweevertx.ast.Expr;
import io.github.peeweevertx.ast.FunctionSource;

/** A function that gives rows, as a source. */
public final class FunctionTable extends Columns {
  private final FunctionSource source;

  private FunctionTable(FunctionSource source) {
    this.source = source;
  }

  /**
   * A function as a source.
   *
   * @param function the call
   * @param alias the alias, null for a numbered one
   * @param columns names for its columns, none for its own
   * @return the source
   */
  public static FunctionTable of(Expr<?> function, String alias, String... columns) {
    return new FunctionTable(
        new FunctionSource(
            Args.given(function, "function").node(), alias, Args.all("columns", columns), false));
  }

  @Override
  public FunctionSource source() {
    return source;
  }

  /**
   * The same source with the number of the row as its last column.
   *
   * @return a source of its own
   */
  public FunctionTable withOrdinality() {
    return new FunctionTable(
        new FunctionSource(source.function(), source.alias(), source.columns(), true));
  }
}
