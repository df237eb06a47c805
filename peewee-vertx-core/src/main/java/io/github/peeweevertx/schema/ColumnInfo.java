package io.github.peeweevertx.schema;

import io.github.peeweevertx.type.Kind;
import java.util.Objects;

/**
 * A column as the database has it.
 *
 * @param name its name
 * @param type its type in small letters, one form for all that mean the same: {@code varchar(40)}
 * @param kind the family of the type; {@link Kind#UNKNOWN} where it is none of ours
 * @param nullable whether it takes NULL
 * @param defaultValue the expression of its default, in the words of the catalogue; null where it
 *     has none
 * @param origin who makes its values
 */
public record ColumnInfo(
    String name, String type, Kind kind, boolean nullable, String defaultValue, Origin origin) {
  /** Who makes the values of a column. */
  public enum Origin {
    /** Whoever writes the row, or its default. */
    NONE,
    /** The database counts: serial, identity, auto-increment. */
    IDENTITY,
    /** The database calculates it of other columns. */
    COMPUTED
  }

  /**
   * Checks that nothing is missing.
   *
   * @param name its name
   * @param type its type
   * @param kind the family of the type
   * @param nullable whether it takes NULL
   * @param defaultValue the expression of its default; null where it has none
   * @param origin who makes its values
   */
  public ColumnInfo {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(origin, "origin");
  }

  /**
   * The longest text, or the digits of a decimal.
   *
   * @return 0 where the type says none
   */
  public int length() {
    return size(0);
  }

  /**
   * The digits of a decimal behind the point.
   *
   * @return 0 where the type says none
   */
  public int scale() {
    return size(1);
  }

  private int size(int place) {
    int open = type.indexOf('(');
    int close = type.indexOf(')', open + 1);
    if (open < 0 || close < 0) {
      return 0;
    }
    String[] sizes = type.substring(open + 1, close).split(",");
    boolean isNumber = place < sizes.length && sizes[place].matches("\\d{1,9}");
    return isNumber ? Integer.parseInt(sizes[place]) : 0;
  }
}
