package io.github.peeweevertx.testing.model;

import io.github.peeweevertx.type.Converter;

/** Stores money as cents. Refuses debts with an exception that names the amount. */
public final class MoneyConverter implements Converter<Money, Long> {
  /** For the generated table. */
  public MoneyConverter() {}

  @Override
  public Long toDatabase(Money value) {
    if (value.cents() < 0) {
      throw new IllegalArgumentException("nobody may owe " + value.cents());
    }
    return value.cents();
  }

  @Override
  public Money fromDatabase(Long value) {
    if (value < 0) {
      throw new IllegalStateException("somebody owes " + value);
    }
    return new Money(value);
  }
}
