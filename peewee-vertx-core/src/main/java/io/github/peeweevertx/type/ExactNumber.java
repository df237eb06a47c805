package io.github.peeweevertx.type;

import java.math.BigInteger;

/**
 * A whole number that is not cut: asked for fewer bits than it has, it throws. A driver that brings
 * each number to the size of the place where it stands refuses it there, where it would send
 * another number otherwise.
 */
public final class ExactNumber extends BigInteger {
  private static final long serialVersionUID = 1L;

  /** The same number, as it was given. */
  private final long value;

  private ExactNumber(long value) {
    super(BigInteger.valueOf(value).toByteArray());
    this.value = value;
  }

  /**
   * A value that is not cut.
   *
   * @param value any value, may be null
   * @return the same value unless it is a whole number of more than 16 bits
   */
  public static Object of(Object value) {
    boolean whole = value instanceof Integer || value instanceof Long;
    long number = whole ? ((Number) value).longValue() : 0;
    return (short) number == number ? value : new ExactNumber(number);
  }

  @Override
  public short shortValue() {
    if ((short) value != value) {
      throw new ArithmeticException("More than 16 bits");
    }
    return (short) value;
  }

  @Override
  public int intValue() {
    if ((int) value != value) {
      throw new ArithmeticException("More than 32 bits");
    }
    return (int) value;
  }

  @Override
  public long longValue() {
    return value;
  }
}
