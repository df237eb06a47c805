package io.github.peeweevertx.testing.tck.type;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;

/** Random values of each type, within what every server takes. */
final class RandomValues {
  private static final String[] CHARACTERS = {
    "a", "Z", "0", " ", "'", "\"", "\\", "%", "_", "`", ";", "{", "}", ",", "\n", "\t", "ä", "ß",
    "漢", "😀"
  };

  private RandomValues() {}

  static String text(Random random, int longest) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(longest + 1); i > 0; i--) {
      text.append(CHARACTERS[random.nextInt(CHARACTERS.length)]);
    }
    return text.toString();
  }

  static float real(Random random) {
    float value = Float.intBitsToFloat(random.nextInt());
    return Float.isFinite(value) && Math.abs(value) > Float.MIN_NORMAL ? value : random.nextFloat();
  }

  static double fine(Random random) {
    double value = Double.longBitsToDouble(random.nextLong());
    return Double.isFinite(value) && Math.abs(value) > Double.MIN_NORMAL
        ? value
        : random.nextDouble();
  }

  static BigDecimal decimal(Random random, int digits, int scale) {
    BigInteger bound = BigInteger.TEN.pow(digits);
    BigInteger unscaled = new BigInteger(digits * 4, random).mod(bound);
    return new BigDecimal(random.nextBoolean() ? unscaled : unscaled.negate(), scale);
  }

  static byte[] bytes(Random random) {
    byte[] bytes = new byte[random.nextInt(64)];
    random.nextBytes(bytes);
    return bytes;
  }

  static LocalDate date(Random random) {
    long last = LocalDate.of(9999, 12, 31).toEpochDay();
    long first = LocalDate.of(1, 1, 1).toEpochDay();
    return LocalDate.ofEpochDay(first + (long) (random.nextDouble() * (last - first)));
  }

  static LocalTime time(Random random) {
    return LocalTime.ofNanoOfDay(random.nextLong(86_400_000_000L) * 1000);
  }

  static LocalDateTime timestamp(Random random) {
    return date(random).atTime(time(random));
  }

  static OffsetDateTime offset(Random random) {
    LocalDate day = LocalDate.of(2 + random.nextInt(9990), 1 + random.nextInt(12), 5);
    ZoneOffset offset = ZoneOffset.ofTotalSeconds((random.nextInt(145) - 72) * 900);
    return day.atTime(time(random)).atOffset(offset);
  }

  static Duration duration(Random random) {
    return Duration.ofSeconds(
        random.nextInt(), random.nextInt(1_000_000) * (random.nextBoolean() ? 1_000L : 0));
  }

  static UUID uuid(Random random) {
    return new UUID(random.nextLong(), random.nextLong());
  }

  static Object json(Random random, int depth) {
    return switch (random.nextInt(depth > 0 ? 7 : 5)) {
      case 0 -> text(random, 12);
      case 1 -> random.nextInt();
      case 2 -> random.nextLong() | 1L << 40;
      case 3 -> random.nextBoolean();
      case 4 -> (random.nextInt(2_000_000) | 1) / 1024.0;
      case 5 -> array(random, depth - 1);
      default -> object(random, depth - 1);
    };
  }

  static JsonObject object(Random random, int depth) {
    JsonObject object = new JsonObject();
    for (int i = random.nextInt(4); i > 0; i--) {
      object.put(text(random, 6), random.nextInt(9) == 0 ? null : json(random, depth));
    }
    return object;
  }

  static JsonArray array(Random random, int depth) {
    JsonArray array = new JsonArray();
    for (int i = random.nextInt(4); i > 0; i--) {
      array.add(random.nextInt(9) == 0 ? null : json(random, depth));
    }
    return array;
  }

  static Map<String, String> map(Random random) {
    Map<String, String> map = new LinkedHashMap<>();
    for (int i = random.nextInt(5); i > 0; i--) {
      map.put(text(random, 8), random.nextInt(5) == 0 ? null : text(random, 20));
    }
    return map;
  }

  static <E> List<E> list(Random random, Function<Random, E> element) {
    List<E> list = new ArrayList<>();
    for (int i = random.nextInt(5); i > 0; i--) {
      list.add(random.nextInt(6) == 0 ? null : element.apply(random));
    }
    return list;
  }

  /** Rows of one length, and at least one value. */
  static <E> List<List<E>> grid(Random random, int width, Function<Random, E> element) {
    List<List<E>> rows = new ArrayList<>();
    for (int i = random.nextInt(3); i >= 0; i--) {
      List<E> row = new ArrayList<>();
      for (int j = 0; j < width; j++) {
        row.add(random.nextInt(6) == 0 ? null : element.apply(random));
      }
      rows.add(row);
    }
    return rows;
  }
}
