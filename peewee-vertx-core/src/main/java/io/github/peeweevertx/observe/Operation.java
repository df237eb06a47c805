package io.github.peeweevertx.observe;

import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.PeeweeException;
import io.vertx.core.Context;

/**
 * One operation under way. Given to the metrics of Vert.x as request and response, and to its
 * tracer as what tags are taken from: it has a name and a template, and no values.
 */
public final class Operation {
  private final Operations operations;
  private final OperationLine line;
  private final String name;
  private final String text;
  private final boolean served;
  private final long since;
  private final Object metric;
  private final Context context;
  private Object span;

  Operation(
      Operations operations,
      OperationLine line,
      String name,
      String text,
      boolean served,
      long since,
      Context context) {
    this.operations = operations;
    this.line = line;
    this.name = name;
    this.text = text;
    this.served = served;
    this.since = since;
    this.context = context;
    this.metric = line.begin(this);
  }

  /**
   * What it is called.
   *
   * @return model and verb, for example {@code User.select}
   */
  public String name() {
    return name;
  }

  /**
   * The template of its statement.
   *
   * @return SQL with placeholders, null where it is no statement
   */
  public String text() {
    return text;
  }

  /** It took longer than it should. */
  public void slow() {
    line.slow();
  }

  /**
   * It is over.
   *
   * @param failure what it failed with, null when it was answered; of it only the code is told
   */
  public void end(Throwable failure) {
    line.end(this, metric, failure == null, System.nanoTime() - since);
    if (span != null) {
      operations.spans().end(this, failure == null ? null : new Failed(code(failure)));
    }
  }

  private static ErrorCode code(Throwable failure) {
    return failure instanceof PeeweeException known ? known.code() : ErrorCode.INTERNAL;
  }

  Operation traced(Object by) {
    span = by;
    return this;
  }

  Object span() {
    return span;
  }

  Context context() {
    return context;
  }

  boolean isServed() {
    return served;
  }

  @Override
  public String toString() {
    return name;
  }

  /** What a trace is told of a failure: causes may hold values. */
  private static final class Failed extends Exception {
    private static final long serialVersionUID = 1;

    Failed(ErrorCode code) {
      super(code.code() + " " + code.name(), null, false, false);
    }
  }
}
