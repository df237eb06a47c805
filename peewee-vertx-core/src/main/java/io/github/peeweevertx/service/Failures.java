package io.github.peeweevertx.service;

import io.github.peeweevertx.error.ContextException;
import io.github.peeweevertx.error.DataException;
import io.github.peeweevertx.error.DoesNotExistException;
import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.IntegrityException;
import io.github.peeweevertx.error.OperationalException;
import io.github.peeweevertx.error.PeeweeException;
import io.github.peeweevertx.error.ProgrammingException;
import io.github.peeweevertx.error.ServerError;
import io.github.peeweevertx.error.ServiceException;
import io.github.peeweevertx.error.TransactionException;
import io.vertx.core.eventbus.ReplyException;
import io.vertx.core.eventbus.ReplyFailure;
import java.util.HashMap;
import java.util.Map;

/**
 * Failures on their way: a code and the number of the failure, and nothing else. The words stay in
 * the log of the service, under the same number.
 */
final class Failures {
  private static final Map<String, ErrorCode> CODES = new HashMap<>();

  static {
    for (ErrorCode code : ErrorCode.values()) {
      CODES.put(code.code(), code);
    }
  }

  private Failures() {}

  static ErrorCode code(Throwable failure) {
    return failure instanceof PeeweeException known ? known.code() : ErrorCode.INTERNAL;
  }

  /** The failure code of the reply: the letter of the family, and the number within it. */
  static int number(ErrorCode code) {
    return code.code().charAt(3) * 100 + Integer.parseInt(code.code().substring(4));
  }

  /** What a proxy makes of a call that was not answered as it should. */
  static PeeweeException received(Throwable failure, Class<?> model) {
    if (!(failure instanceof ReplyException reply)) {
      return failure instanceof PeeweeException known
          ? known
          : new PeeweeException(
              ErrorCode.INTERNAL, "The call could not be sent. The cause says why.", failure);
    }
    if (reply.failureType() == ReplyFailure.NO_HANDLERS) {
      return new ServiceException(
          ErrorCode.NO_SERVICE,
          "Nobody listens on the address of the service. Nothing was done.",
          reply);
    }
    String[] words = reply.getMessage() == null ? new String[0] : reply.getMessage().split(" ");
    ErrorCode code = words.length == 0 ? null : CODES.get(words[0]);
    if (reply.failureType() != ReplyFailure.RECIPIENT_FAILURE || code == null) {
      return new ServiceException(
          ErrorCode.NO_ANSWER,
          "The service did not answer in time. Whether the call took effect is not known: look"
              + " before you send it again.",
          reply);
    }
    String id = words.length > 1 ? words[1] : "unknown";
    return exception(
        code,
        "The service answered "
            + code.code()
            + ". What it means is said under "
            + code
            + "; the log of the service has the details under "
            + id
            + ".",
        model,
        reply);
  }

  private static PeeweeException exception(
      ErrorCode code, String message, Class<?> model, Throwable cause) {
    if (code == ErrorCode.DOES_NOT_EXIST) {
      return new DoesNotExistException(model, "a query over the event bus", "values not shown");
    }
    return switch (code.code().charAt(3)) {
      case 'I' -> new IntegrityException(code, message, ServerError.NONE, cause);
      case 'O' -> new OperationalException(code, message, ServerError.NONE, cause);
      case 'D' -> new DataException(code, message, ServerError.NONE, cause);
      case 'P' -> new ProgrammingException(code, message, ServerError.NONE, cause);
      case 'T' -> new TransactionException(code, message, cause);
      case 'C' -> new ContextException(code, message, cause);
      case 'S' -> new ServiceException(code, message, cause);
      default -> new PeeweeException(code, message, cause);
    };
  }
}
