package io.github.peeweevertx.wire;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;

/** A row that came over the bus, as the driver would give it to a reader. */
final class WireRow implements Row {
  private final List<String> columns;
  private final Object[] values;

  WireRow(List<String> columns, Object[] values) {
    this.columns = columns;
    this.values = values;
  }

  @Override
  public String getColumnName(int index) {
    return index < columns.size() ? columns.get(index) : null;
  }

  @Override
  public int getColumnIndex(String name) {
    return columns.indexOf(name);
  }

  @Override
  public Object getValue(int index) {
    return values[index];
  }

  /** Some databases have no truth values, and say 0 and 1. */
  @Override
  public Boolean getBoolean(int index) {
    return values[index] instanceof Number number
        ? Boolean.valueOf(number.longValue() != 0)
        : (Boolean) values[index];
  }

  /** Some databases give a time of day as a duration. */
  @Override
  public LocalTime getLocalTime(int index) {
    return values[index] instanceof Duration duration
        ? LocalTime.MIDNIGHT.plus(duration)
        : Row.super.getLocalTime(index);
  }

  // Rows are looked up by index where it counts; these are for readers by name.

  @Override
  public Boolean getBoolean(String column) {
    return getBoolean(indexOf(column));
  }

  @Override
  public LocalTime getLocalTime(String column) {
    return getLocalTime(indexOf(column));
  }

  private int indexOf(String column) {
    int index = getColumnIndex(column);
    if (index < 0) {
      throw new NoSuchElementException("The row has no column of this name");
    }
    return index;
  }

  @Override
  public Tuple addValue(Object value) {
    throw new UnsupportedOperationException("A row that came over the bus is read only");
  }

  @Override
  public int size() {
    return values.length;
  }

  @Override
  public void clear() {
    throw new UnsupportedOperationException("A row that came over the bus is read only");
  }

  @Override
  public List<Class<?>> types() {
    List<Class<?>> types = new ArrayList<>(values.length);
    Arrays.stream(values).forEach(each -> types.add(each == null ? Object.class : each.getClass()));
    return types;
  }
}
