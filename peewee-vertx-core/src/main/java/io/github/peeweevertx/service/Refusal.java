package io.github.peeweevertx.service;

import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.ServiceException;

/** The failures with which a service refuses, in words that tell the owner and nobody else. */
final class Refusal {
  private Refusal() {}

  static ServiceException notAllowed(String what) {
    return new ServiceException(
        ErrorCode.NOT_ALLOWED,
        "The policy of the service does not allow " + what + ". Its owner can grant it.");
  }

  static ServiceException limit(String what, long most) {
    return new ServiceException(
        ErrorCode.LIMIT_EXCEEDED,
        "The call has more " + what + " than the service allows, which is " + most + ".");
  }

  static ServiceException tooManyRows(long most) {
    return new ServiceException(
        ErrorCode.LIMIT_EXCEEDED,
        "The answer would have more rows than the service allows in one, which is "
            + most
            + ". Ask for pages, or in chunks.");
  }

  static ServiceException overloaded() {
    return new ServiceException(
        ErrorCode.SERVICE_OVERLOADED,
        "The service has as many calls in flight as it takes. Try again later.");
  }

  static ServiceException late() {
    return new ServiceException(
        ErrorCode.DEADLINE_PASSED,
        "The deadline of the call had passed before it was begun, or left no time for it. Nothing was"
            + " done.");
  }

  static ServiceException stopping() {
    return new ServiceException(
        ErrorCode.SERVICE_STOPPING,
        "The service is being undeployed. A call that it had begun may have taken effect.");
  }
}
