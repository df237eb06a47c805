package io.github.peeweevertx.type;

import io.github.peeweevertx.error.DataException;
import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.ServerError;
import java.util.HashMap;
import java.util.Map;

/** How enums are stored. The constants are looked up once, not once per row. */
final class EnumConverters {
  private EnumConverters() {}

  static final class ByName<E extends Enum<E>> implements Converter<E, String> {
    private final Class<E> type;
    private final Map<String, E> constants = new HashMap<>();

    ByName(Class<E> type) {
      this.type = type;
      for (E constant : type.getEnumConstants()) {
        constants.put(constant.name(), constant);
      }
    }

    @Override
    public String toDatabase(E value) {
      return value.name();
    }

    @Override
    public E fromDatabase(String value) {
      E constant = constants.get(value);
      if (constant == null) {
        throw unknown(type);
      }
      return constant;
    }
  }

  static final class ByOrdinal<E extends Enum<E>> implements Converter<E, Integer> {
    private final Class<E> type;
    private final E[] constants;

    ByOrdinal(Class<E> type) {
      this.type = type;
      this.constants = type.getEnumConstants();
    }

    @Override
    public Integer toDatabase(E value) {
      return value.ordinal();
    }

    @Override
    public E fromDatabase(Integer value) {
      if (value < 0 || value >= constants.length) {
        throw unknown(type);
      }
      return constants[value];
    }
  }

  private static DataException unknown(Class<?> type) {
    return new DataException(
        ErrorCode.UNREADABLE_VALUE,
        "A row holds a value that the enum "
            + type.getName()
            + " does not know. Add the constant, or correct the row.",
        ServerError.NONE,
        null);
  }
}
