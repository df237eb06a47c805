package io.github.peeweevertx.exec;

import io.vertx.sqlclient.Tuple;

/** Bound values as they stand in logs and messages. */
final class Parameters {
  private Parameters() {}

  /** The values when they may be shown, else how many there are. */
  static String shown(Tuple parameters, boolean values) {
    int size = parameters.size();
    return values ? parameters.deepToString() : size + (size == 1 ? " parameter" : " parameters");
  }
}
