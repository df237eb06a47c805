package io.github.peeweevertx.tx;

import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.PeeweeException;
import io.github.peeweevertx.error.TransactionException;
import java.util.Set;

/** What a failed commit means: rolled back, or nobody knows. */
final class CommitOutcome {
  /** After these the answer of the server may just have been lost on the way. */
  private static final Set<ErrorCode> WITHOUT_ANSWER =
      Set.of(
          ErrorCode.CONNECTION_FAILED,
          ErrorCode.SERVER_SHUTDOWN,
          ErrorCode.TIMEOUT,
          ErrorCode.OPERATIONAL,
          ErrorCode.DATABASE_CLOSED);

  private CommitOutcome() {}

  /** The failure itself when the server has decided, else one that says that nobody knows. */
  static Throwable of(BlockWords words, Throwable failure, boolean lostBefore) {
    boolean answered =
        !(failure instanceof PeeweeException known) || !WITHOUT_ANSWER.contains(known.code());
    if (words.kind() != BlockWords.Kind.TRANSACTION || lostBefore || answered) {
      return failure;
    }
    return new TransactionException(
        ErrorCode.COMMIT_UNKNOWN,
        "The commit was sent and its answer never came: nobody knows whether the transaction was"
            + " committed. Look for its effect before it is run again.",
        failure);
  }
}
