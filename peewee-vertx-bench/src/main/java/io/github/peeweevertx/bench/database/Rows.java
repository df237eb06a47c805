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

  /** How many children each row has. */
  public static final int CHILDREN = 10;

  private static final long[] SUMS = sums();
  private static final long[] FAMILY_SUMS = familySums();

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

  /**
   * What is made of every parent that was read, its children not included.
   *
   * @param id the key
   * @param name the name
   * @return a number to be summed up
   */
  public static long parentChecksum(long id, String name) {
    return id + 31L * name.length();
  }

  /**
   * What is made of every child that was read.
   *
   * @param id the key
   * @param parent the key of its parent
   * @param text the text
   * @return a number to be summed up
   */
  public static long childChecksum(long id, long parent, String text) {
    return id + 31 * (parent + 31L * text.length());
  }

  /**
   * The text of a child.
   *
   * @param id its key
   * @return never null
   */
  public static String text(long id) {
    return "note " + id;
  }

  /** The checksum of a range of parents with their children. */
  static long familyChecksum(long first, long last) {
    return FAMILY_SUMS[(int) last] - FAMILY_SUMS[(int) first - 1];
  }

  /** The checksum of the row with this key. */
  static long checksum(long key) {
    return SUMS[(int) key] - SUMS[(int) key - 1];
  }

  /** The sum of the checksums of a range of keys. */
  static long checksum(long first, long last) {
    return SUMS[(int) last] - SUMS[(int) first - 1];
  }

  private static long[] familySums() {
    long[] sums = new long[COUNT + 1];
    for (int key = 1; key <= COUNT; key++) {
      long sum = parentChecksum(key, name(key));
      for (long child = (key - 1L) * CHILDREN + 1; child <= (long) key * CHILDREN; child++) {
        sum += childChecksum(child, key, text(child));
      }
      sums[key] = sums[key - 1] + sum;
    }
    return sums;
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
