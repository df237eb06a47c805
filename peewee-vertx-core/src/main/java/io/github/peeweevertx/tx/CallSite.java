package io.github.peeweevertx.tx;

import java.lang.StackWalker.StackFrame;
import java.util.List;

/** The line of the application that made a call: the first one that is not ours. */
public final class CallSite {
  private static final StackWalker WALKER = StackWalker.getInstance();
  private static final int DEEPEST = 64;
  private static final List<String> NOT_THE_USER =
      List.of(
          "io.github.peeweevertx.tx.",
          "io.github.peeweevertx.exec.",
          "io.github.peeweevertx.manager.",
          "io.github.peeweevertx.relation.",
          "io.github.peeweevertx.query.",
          "io.github.peeweevertx.meta.",
          "io.vertx.",
          "io.netty.",
          "java.");

  private CallSite() {}

  /**
   * Where the caller stands.
   *
   * @return null where the stack holds nothing but us
   */
  public static StackTraceElement here() {
    StackFrame frame =
        WALKER.walk(
            frames -> frames.limit(DEEPEST).filter(CallSite::isUser).findFirst().orElse(null));
    return frame == null ? null : frame.toStackTraceElement();
  }

  private static boolean isUser(StackFrame frame) {
    String name = frame.getClassName();
    for (String start : NOT_THE_USER) {
      if (name.startsWith(start)) {
        return false;
      }
    }
    return true;
  }
}
