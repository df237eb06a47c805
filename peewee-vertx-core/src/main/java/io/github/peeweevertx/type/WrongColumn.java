package io.github.peeweevertx.type;

import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the column that a row could not be read at: the client's own error names none. */
public final class WrongColumn {
  private static final Pattern EXPECTED = Pattern.compile("cannot be cast to class ([\\w.$]+)");

  private WrongColumn() {}

  /**
   * The error of a row that could not be read, with its column. The row is read once more for it,
   * and only where the column was of another class than the reader thought.
   *
   * @param failure what the reader threw
   * @param row the row
   * @param reading reads the row
   * @return an error that names the column and the types, and never the value; the same failure
   *     where it was about something else
   */
  public static RuntimeException named(
      RuntimeException failure, Row row, Consumer<? super Row> reading) {
    if (!(failure instanceof ClassCastException) || !isOfReading(failure)) {
      return failure;
    }
    Watched watched = new Watched(row);
    try {
      reading.accept(watched);
    } catch (ClassCastException again) {
      if (watched.last >= 0) {
        return Mismatch.of(row, watched.last, expected(watched.wanted, again), failure);
      }
    }
    return failure;
  }

  private static String expected(Class<?> wanted, ClassCastException failure) {
    Matcher message = EXPECTED.matcher(String.valueOf(failure.getMessage()));
    return wanted != null ? wanted.getName() : message.find() ? message.group(1) : "another class";
  }

  /** Not of a function of the application, which is not called again for a message. */
  private static boolean isOfReading(RuntimeException failure) {
    StackTraceElement[] trace = failure.getStackTrace();
    if (trace.length == 0) {
      // What is thrown often by compiled code has no trace.
      return true;
    }
    String place = trace[0].getClassName();
    return place.startsWith("io.vertx.") || place.startsWith(WrongColumn.class.getPackageName());
  }

  /** A row that knows which of its columns was read last. */
  private static final class Watched implements Row {
    private final Row row;
    private int last = -1;
    private Class<?> wanted;

    Watched(Row row) {
      this.row = row;
    }

    private Row at(int index, Class<?> type) {
      last = index;
      wanted = type;
      return row;
    }

    @Override
    public Object getValue(int index) {
      return at(index, null).getValue(index);
    }

    @Override
    public Boolean getBoolean(int index) {
      return at(index, Boolean.class).getBoolean(index);
    }

    @Override
    public Short getShort(int index) {
      return at(index, Short.class).getShort(index);
    }

    @Override
    public Integer getInteger(int index) {
      return at(index, Integer.class).getInteger(index);
    }

    @Override
    public Long getLong(int index) {
      return at(index, Long.class).getLong(index);
    }

    @Override
    public Float getFloat(int index) {
      return at(index, Float.class).getFloat(index);
    }

    @Override
    public Double getDouble(int index) {
      return at(index, Double.class).getDouble(index);
    }

    @Override
    public BigDecimal getBigDecimal(int index) {
      return at(index, BigDecimal.class).getBigDecimal(index);
    }

    @Override
    public String getString(int index) {
      return at(index, String.class).getString(index);
    }

    @Override
    public Buffer getBuffer(int index) {
      return at(index, Buffer.class).getBuffer(index);
    }

    @Override
    public LocalDate getLocalDate(int index) {
      return at(index, LocalDate.class).getLocalDate(index);
    }

    @Override
    public LocalTime getLocalTime(int index) {
      return at(index, LocalTime.class).getLocalTime(index);
    }

    @Override
    public LocalDateTime getLocalDateTime(int index) {
      return at(index, LocalDateTime.class).getLocalDateTime(index);
    }

    @Override
    public <T> T get(Class<T> type, int index) {
      return at(index, type).get(type, index);
    }

    @Override
    public String getColumnName(int index) {
      return row.getColumnName(index);
    }

    @Override
    public int getColumnIndex(String column) {
      return row.getColumnIndex(column);
    }

    @Override
    public Tuple addValue(Object value) {
      throw new UnsupportedOperationException("A row is read only");
    }

    @Override
    public int size() {
      return row.size();
    }

    @Override
    public void clear() {
      throw new UnsupportedOperationException("A row is read only");
    }

    @Override
    public List<Class<?>> types() {
      return row.types();
    }
  }
}
