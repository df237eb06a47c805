package io.github.peeweevertx.pg;

import io.github.peeweevertx.type.DriverValues;
import io.vertx.pgclient.data.Interval;

/** Knows the interval of the client. A month in it is taken for 30 days, a day for 24 hours. */
public final class PgValues implements DriverValues {
  /** For the service loader. */
  public PgValues() {}

  @Override
  public Object plain(Object given) {
    return given instanceof Interval interval ? interval.toDuration() : null;
  }
}
