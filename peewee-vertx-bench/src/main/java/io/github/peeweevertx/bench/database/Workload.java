package io.github.peeweevertx.bench.database;

import java.util.Locale;

/** What every contender is asked to do. Its id is its name in lower case, with dashes. */
public enum Workload {
  /** One row by its key, by many callers at once. */
  GET("get by key, 64 in flight", 64, 1),
  /** One row by its key, one after the other. */
  GET_ALONE("get by key, 1 in flight", 1, 1),
  /** A range of rows as objects. */
  ROWS_100("100 rows to objects, 64 in flight", 64, 100),
  /** A long range of rows as objects. */
  ROWS_1000("1,000 rows to objects, 16 in flight", 16, 1_000),
  /** One new row, whose key the database makes. */
  INSERT("insert one row returning id, 64 in flight", 64, 1),
  /** Many new rows whose keys nobody asks for. */
  INSERT_1000("insert 1,000 rows, 2 in flight", 2, 1_000),
  /** Begin, select, update, commit. */
  TRANSACTION("begin, select, update, commit; 64 in flight", 64, 1),
  /** Ten rows by their keys, in one statement. */
  IN_TEN("10 rows by a list of keys, 64 in flight", 64, 10),
  /** A range of parents with the children of each, as a tree of objects. */
  PREFETCH("100 parents with 10 children each, 8 in flight", 8, 100),
  /** The same, one after the other: what the way to the server costs shows here. */
  PREFETCH_ALONE("100 parents with 10 children each, 1 in flight", 1, 100);

  private static final int STRIDE = 64;

  private final String title;
  private final int inFlight;
  private final int rows;

  Workload(String title, int inFlight, int rows) {
    this.title = title;
    this.inFlight = inFlight;
    this.rows = rows;
  }

  /**
   * A short name for files and options.
   *
   * @return for example {@code rows-100}
   */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * What is done, for people.
   *
   * @return a phrase
   */
  public String title() {
    return title;
  }

  /**
   * How many operations are under way at any time.
   *
   * @return at least 1
   */
  public int inFlight() {
    return inFlight;
  }

  /**
   * How many rows an operation reads or writes.
   *
   * @return at least 1
   */
  public int rows() {
    return rows;
  }

  /**
   * The key of an operation: spread over the table, never too near to its end for a range, and
   * never the key of another slot, so that transactions under way do not meet.
   *
   * @param slot who asks, from 0
   * @param number which of the operations of this slot
   * @return a key of a row
   */
  public long key(int slot, long number) {
    long places = (Rows.COUNT - rows - STRIDE) / STRIDE;
    long place = Math.floorMod(number * 7_919 + slot * 31L, places);
    return 1 + place * STRIDE + slot;
  }

  /**
   * The keys of {@link #IN_TEN}.
   *
   * @param key the key of the operation
   * @return ten different keys of rows
   */
  public static Long[] tenKeys(long key) {
    Long[] keys = new Long[IN_TEN.rows];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = tenKey(key, i);
    }
    return keys;
  }

  private static long tenKey(long key, int index) {
    return Math.floorMod(key + index * 997L, Rows.COUNT) + 1L;
  }

  /**
   * What an operation has to answer, or to leave behind, where its key tells it.
   *
   * @param key the key of the operation
   * @return the sum of {@link Rows#checksum} over the rows that are read; the amounts of the rows
   *     that are written
   */
  public long expected(long key) {
    return switch (this) {
      case GET, GET_ALONE -> Rows.checksum(key);
      case ROWS_100, ROWS_1000 -> Rows.checksum(key, key + rows - 1);
      case IN_TEN -> tenSum(key);
      case PREFETCH, PREFETCH_ALONE -> Rows.familyChecksum(key, key + rows - 1);
      case INSERT -> key;
      case INSERT_1000 -> Rows.NEW_AMOUNTS;
      case TRANSACTION -> 1;
    };
  }

  private static long tenSum(long key) {
    long sum = 0;
    for (int i = 0; i < IN_TEN.rows; i++) {
      sum += Rows.checksum(tenKey(key, i));
    }
    return sum;
  }
}
