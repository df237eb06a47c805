package io.github.peeweevertx.error;

/** A blocking call was made where none is allowed. peewee-async raises an assertion error here. */
public final class SyncNotAllowedException extends ProgrammingException {
  private static final long serialVersionUID = 1L;

  /** Makes an exception that names the way out. */
  public SyncNotAllowedException() {
    super(
        ErrorCode.SYNC_NOT_ALLOWED,
        "Blocking calls are not allowed here, and nothing was sent. Use the same method of the"
            + " manager, which gives a Future; or allow blocking calls for a block:"
            + " objects.allowSync(sync -> …), or for good, in tests and scripts:"
            + " objects.database().sync().setPolicy(SyncPolicy.ALLOW).");
  }
}
