package io.github.peeweevertx.ast;

import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.ProgrammingException;

/**
 * An operator. The constants are those that every dialect knows in some form; {@link #of} takes any
 * other that the database offers.
 */
public final class Operator {
  /** Both hold. */
  public static final Operator AND = new Operator("AND");

  /** At least one holds. */
  public static final Operator OR = new Operator("OR");

  /** Does not hold. */
  public static final Operator NOT = new Operator("NOT");

  /** Equal. */
  public static final Operator EQ = new Operator("=");

  /** Not equal. */
  public static final Operator NE = new Operator("!=");

  /** Less. */
  public static final Operator LT = new Operator("<");

  /** Less or equal. */
  public static final Operator LE = new Operator("<=");

  /** Greater. */
  public static final Operator GT = new Operator(">");

  /** Greater or equal. */
  public static final Operator GE = new Operator(">=");

  /** Is, for NULL. */
  public static final Operator IS = new Operator("IS");

  /** Is not, for NULL. */
  public static final Operator IS_NOT = new Operator("IS NOT");

  /** One of. */
  public static final Operator IN = new Operator("IN");

  /** None of. */
  public static final Operator NOT_IN = new Operator("NOT IN");

  /** Fits a pattern, with the case of letters. */
  public static final Operator LIKE = new Operator("LIKE");

  /** Fits a pattern, whatever the case of letters. */
  public static final Operator ILIKE = new Operator("ILIKE");

  /** Fits a regular expression, with the case of letters. */
  public static final Operator REGEXP = new Operator("REGEXP");

  /** Fits a regular expression, whatever the case of letters. */
  public static final Operator IREGEXP = new Operator("IREGEXP");

  /** Sum. */
  public static final Operator ADD = new Operator("+");

  /** Difference. */
  public static final Operator SUB = new Operator("-");

  /** Product. */
  public static final Operator MUL = new Operator("*");

  /** Quotient. */
  public static final Operator DIV = new Operator("/");

  /** Remainder. */
  public static final Operator MOD = new Operator("%");

  /** Bits of both. */
  public static final Operator BIT_AND = new Operator("&");

  /** Bits of either. */
  public static final Operator BIT_OR = new Operator("|");

  /** Bits of one and not the other. */
  public static final Operator XOR = new Operator("#");

  /** The other bits. */
  public static final Operator BIT_NOT = new Operator("~");

  private static final String SIGNS = "+-*/<>=~!@#%^&|`?";
  private static final int LONGEST = 63;

  private final String sql;

  private Operator(String sql) {
    this.sql = sql;
  }

  /**
   * An operator that only some database knows: signs such as {@code @@}, or words such as {@code IS
   * DISTINCT FROM}.
   *
   * @param sql the operator as it stands in SQL: only signs of operators, or only letters and
   *     single spaces
   * @return the operator
   * @throws ProgrammingException with {@link ErrorCode#INVALID_ARGUMENT} when it is anything else:
   *     text from outside must not become SQL
   */
  public static Operator of(String sql) {
    if (sql == null || !(isSigns(sql) || isWords(sql))) {
      throw new ProgrammingException(
          ErrorCode.INVALID_ARGUMENT,
          "Not an operator: it has to be 1 to "
              + LONGEST
              + " of the signs "
              + SIGNS
              + " without a comment, or words of letters with single spaces. Anything else is a"
              + " raw fragment.");
    }
    return new Operator(sql);
  }

  private static boolean isSigns(String sql) {
    if (sql.isEmpty() || sql.length() > LONGEST || sql.contains("--") || sql.contains("/*")) {
      return false;
    }
    for (int i = 0; i < sql.length(); i++) {
      if (SIGNS.indexOf(sql.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean isWords(String sql) {
    boolean letterBefore = false;
    for (int i = 0; i < sql.length(); i++) {
      char each = sql.charAt(i);
      boolean letter = each >= 'a' && each <= 'z' || each >= 'A' && each <= 'Z' || each == '_';
      if (!letter && !(each == ' ' && letterBefore)) {
        return false;
      }
      letterBefore = letter;
    }
    return letterBefore && sql.length() <= LONGEST;
  }

  /**
   * The operator in peewee's words; a dialect may have its own.
   *
   * @return as it stands in SQL
   */
  public String sql() {
    return sql;
  }

  @Override
  public String toString() {
    return sql;
  }
}
