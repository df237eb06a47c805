package io.github.peeweevertx.error;

/**
 * A query for one row found none. peewee's {@code DoesNotExist}; it carries the model and the
 * statement. Parameters are left out unless the database was told to show them.
 */
public class DoesNotExistException extends PeeweeException {
  private static final long serialVersionUID = 1L;

  private final transient Class<?> model;
  private final String sql;
  private final String parameters;

  /**
   * Makes an exception.
   *
   * @param model the class that was looked for, may be null for a query without one
   * @param sql the statement as sent
   * @param parameters the bound values as text, masked unless asked for
   */
  public DoesNotExistException(Class<?> model, String sql, String parameters) {
    super(ErrorCode.DOES_NOT_EXIST, message(model, sql, parameters));
    this.model = model;
    this.sql = sql;
    this.parameters = parameters;
  }

  private static String message(Class<?> model, String sql, String parameters) {
    return "No "
        + (model == null ? "row" : model.getSimpleName())
        + " answers "
        + sql
        + " with "
        + parameters
        + ". Use find(…) where a missing row is no error.";
  }

  /**
   * The class that was looked for.
   *
   * @return the model, or null for a query without one
   */
  public Class<?> model() {
    return model;
  }

  /**
   * The statement.
   *
   * @return text with placeholders
   */
  public String sql() {
    return sql;
  }

  /**
   * The bound values.
   *
   * @return their number only, unless the database was told to show values
   */
  public String parameters() {
    return parameters;
  }
}
