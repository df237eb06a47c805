package io.github.peeweevertx.testing.tck.face;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Keeps what the toolkit logs at one level or above, until it is closed. */
final class LogLines extends Handler implements AutoCloseable {
  private final Logger logger = Logger.getLogger("peewee.vertx");
  private final List<LogRecord> records = new CopyOnWriteArrayList<>();
  private final Level least;

  LogLines(Level least) {
    this.least = least;
    logger.setUseParentHandlers(false);
    logger.addHandler(this);
  }

  List<String> messages(Level level) {
    return records.stream()
        .filter(line -> line.getLevel().equals(level))
        .map(LogRecord::getMessage)
        .toList();
  }

  @Override
  public void publish(LogRecord line) {
    if (line.getLevel().intValue() >= least.intValue()) {
      records.add(line);
    }
  }

  @Override
  public void flush() {
    // Nothing is kept back.
  }

  @Override
  public void close() {
    logger.removeHandler(this);
    logger.setUseParentHandlers(true);
  }
}
