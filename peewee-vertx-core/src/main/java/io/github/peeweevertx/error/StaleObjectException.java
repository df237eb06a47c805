package io.github.peeweevertx.error;

/**
 * The row was changed or deleted by somebody else since the object was read, and nothing was
 * written. Read it again, or give up.
 */
public final class StaleObjectException extends TransactionException {
  private static final long serialVersionUID = 1L;

  private final transient Class<?> model;

  /**
   * Makes an exception.
   *
   * @param model the model of the object
   */
  public StaleObjectException(Class<?> model) {
    super(
        ErrorCode.STALE_OBJECT,
        "The row of this "
            + model.getSimpleName()
            + " has another version, or is gone: somebody else wrote it since it was read. Nothing"
            + " was written. Read it again with refresh(object), and decide anew.");
    this.model = model;
  }

  /**
   * The model of the object.
   *
   * @return its class
   */
  public Class<?> model() {
    return model;
  }
}
