package io.github.peeweevertx.tx;

import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.PeeweeException;
import io.vertx.core.VertxException;
import java.util.Set;

/** Tells failures after which the server has certainly done nothing. */
public final class Undelivered {
  private static final Set<ErrorCode> OF_A_DEAD_CONNECTION =
      Set.of(ErrorCode.CONNECTION_FAILED, ErrorCode.SERVER_SHUTDOWN);

  private Undelivered() {}

  /**
   * Whether a statement was never sent, because its connection had died in the pool. The client
   * tells it by text only.
   *
   * @param failure what the client failed with
   * @return false when the server may have seen it
   */
  public static boolean wasNotSent(Throwable failure) {
    return failure instanceof VertxException
        && failure.getMessage() != null
        && failure.getMessage().startsWith("Connection is not active now");
  }

  /**
   * Whether the opening of a block failed on a dead connection; it did nothing, wherever it got.
   */
  static boolean onDeadConnection(Throwable failure) {
    return failure instanceof PeeweeException known && OF_A_DEAD_CONNECTION.contains(known.code());
  }
}
