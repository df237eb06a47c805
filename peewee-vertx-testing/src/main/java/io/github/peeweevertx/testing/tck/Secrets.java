package io.github.peeweevertx.testing.tck;

import java.io.PrintWriter;
import java.io.StringWriter;

/** Checks that errors do not tell what they must not. */
final class Secrets {
  private Secrets() {}

  /**
   * Nothing that a log would print of the error holds a secret: its own words, and those of its
   * causes, which are the driver's.
   */
  static void assertSilent(Throwable error, String... secrets) {
    StringWriter printed = new StringWriter();
    error.printStackTrace(new PrintWriter(printed, true));
    assertHoldsNone(printed.toString(), secrets);
    assertOwnWordsSilent(error, secrets);
  }

  /**
   * The toolkit's own words hold no secret. Only for an error whose cause comes from a function of
   * the application, whose words are the application's.
   */
  static void assertOwnWordsSilent(Throwable error, String... secrets) {
    assertHoldsNone(error.toString(), secrets);
    assertHoldsNone(String.valueOf(error.getMessage()), secrets);
  }

  private static void assertHoldsNone(String text, String... secrets) {
    for (String secret : secrets) {
      if (text.contains(secret)) {
        throw new AssertionError("The secret " + secret + " stands in: " + text);
      }
    }
  }
}
