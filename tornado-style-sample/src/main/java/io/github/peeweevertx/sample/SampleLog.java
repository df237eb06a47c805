package io.github.peeweevertx.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.logging.LogManager;

/** Where the log goes: to the console, one line for each record. */
final class SampleLog {
  private SampleLog() {}

  /**
   * Replaces the settings of {@code java.util.logging} in this JVM, which Vert.x and the toolkit
   * write to.
   *
   * @param verbose whether every statement is logged
   */
  static void setUp(boolean verbose) {
    String settings = verbose ? "logging-verbose.properties" : "logging.properties";
    try (InputStream in = SampleLog.class.getResourceAsStream(settings)) {
      LogManager.getLogManager().readConfiguration(in);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
