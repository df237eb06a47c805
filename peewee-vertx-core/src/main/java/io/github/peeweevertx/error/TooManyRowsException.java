package io.github.peeweevertx.error;

/**
 * A query without a limit of its own has more rows than a list may have. What came of them was
 * dropped.
 */
public class TooManyRowsException extends PeeweeException {
  private static final long serialVersionUID = 1L;

  private final int limit;

  /**
   * Makes an exception.
   *
   * @param model what the rows are, null for a query without a model
   * @param limit how many rows a list may have
   * @param sql the statement as sent
   */
  public TooManyRowsException(Class<?> model, int limit, String sql) {
    super(
        ErrorCode.TOO_MANY_ROWS,
        "More than "
            + limit
            + (model == null ? " rows" : " rows of " + model.getSimpleName())
            + " answer "
            + sql
            + ". Say limit(…) for a part of them, stream(…) to take them one by one, or allow"
            + " longer lists (DatabaseOptions.withRowLimit).");
    this.limit = limit;
  }

  /**
   * How many rows a list may have.
   *
   * @return the limit of the database
   */
  public int limit() {
    return limit;
  }
}
