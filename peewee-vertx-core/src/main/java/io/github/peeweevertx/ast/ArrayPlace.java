package io.github.peeweevertx.ast;

import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.ProgrammingException;

/** Places in arrays: from 0 in Java, from 1 in SQL. */
final class ArrayPlace {
  private ArrayPlace() {}

  static int of(int index) {
    if (index < 0) {
      throw new ProgrammingException(
          ErrorCode.INVALID_ARGUMENT, "Elements of an array are counted from 0, not from the end.");
    }
    return index + 1;
  }
}
