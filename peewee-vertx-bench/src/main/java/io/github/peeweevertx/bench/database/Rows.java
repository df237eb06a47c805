package io.github.peeweevertx.bench.database;

import java.time.LocalDateTime;

/** What stands in the tables: every value follows from the key, so that every answer is known. */
public final class Rows {
  /** How many rows the table that is read has, with the keys from 1. */
  public static final int COUNT = 10_000;

  /** When everything was created, but for the seconds. */
  public static final LocalDateTime EPOCH = LocalDateTime.of(2024, 2, 29, 12, 0);

  /** The sum of the amounts 0 to 999 that one bulk insert writes. */
  static final long NEW_AMOUNTS = 999L * 1_000 / 2;

  private static final long[] SUMS = sums();

  private Rows() {}

  /**
   * The name in a row.
   *
   * @param key its key
   * @return never null
   */
  public static String name(long key) {
    return "account " + key;
  }

  /**
   * The mail address in a row.
   *
   * @param key its key
   * @return null for every fourth one
   */
  public static String email(long key) {
    return key % 4 == 0 ? null : "account" + key + "@example.org";
  }

  /**
   * The balance in a row.
   *
   * @param key its key
   * @return any number
   */
  public static long balance(long key) {
    return key * 7_001 % 100_003;
  }

  /**
   * The flag in a row.
   *
   * @param key its key
   * @return true for two of three
   */
  public static boolean active(long key) {
    return key % 3 != 0;
  }

  /**
   * The instant in a row.
   *
   * @param key its key
   * @return {@link #EPOCH} and some seconds
   */
  public static LocalDateTime created(long key) {
    return EPOCH.plusSeconds(key % 60);
  }

  /**
   * What is made of every row that was read, of all of its columns, and as cheap as can be: it is
   * part of what is measured.
   *
   * @param id the key
   * @param name the name
   * @param email the mail address, or null
   * @param balance the balance
   * @param active the flag
   * @param created the instant
   * @return a number to be summed up
   */
  public static long checksum(
      long id, String name, String email, long balance, boolean active, LocalDateTime created) {
    long text = name.length() + (email == null ? 0 : 100L * email.length());
    return id + 31 * (balance + 31 * (text + (active ? 1_000_000 : 0) + 7L * created.getSecond()));
  }

  /** The checksum of the row with this key. */
  static long checksum(long key) {
    return SUMS[(int) key] - SUMS[(int) key - 1];
  }

  /** The sum of the checksums of a range of keys. */
  static long checksum(long first, long last) {
    return SUMS[(int) last] - SUMS[(int) first - 1];
  }

  private static long[] sums() {
    long[] sums = new long[COUNT + 1];
    for (int key = 1; key <= COUNT; key++) {
      sums[key] =
          sums[key - 1]
              + checksum(key, name(key), email(key), balance(key), active(key), created(key));
    }
    return sums;
  }
}
