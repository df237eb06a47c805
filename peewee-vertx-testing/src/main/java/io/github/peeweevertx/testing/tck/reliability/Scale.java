package io.github.peeweevertx.testing.tck.reliability;

import java.util.concurrent.ThreadLocalRandom;

/**
 * How much a suite does. The short form runs in every build; {@code -Dpeewee.reliability=full} asks
 * for the full one, {@code -Dpeewee.reliability.percent} for a part of the full one, and {@code
 * -Dpeewee.reliability.seed} repeats a run.
 */
public final class Scale {
  private static final boolean FULL = "full".equals(System.getProperty("peewee.reliability"));
  private static final int PERCENT = Integer.getInteger("peewee.reliability.percent", 100);

  private Scale() {}

  /**
   * Whether the full form was asked for.
   *
   * @return false in an ordinary build
   */
  public static boolean isFull() {
    return FULL;
  }

  /**
   * One number for each build, another for the full form.
   *
   * @param shortForm the number for each build
   * @param fullForm the number for the full form
   * @return the one that counts now
   */
  public static int of(int shortForm, int fullForm) {
    return FULL ? Math.max(shortForm, (int) ((long) fullForm * PERCENT / 100)) : shortForm;
  }

  /** How much of the full form is done, in hundredths. */
  static int percent() {
    return PERCENT;
  }

  /**
   * What random choices start from.
   *
   * @return the seed that was given, or another one each time
   */
  public static long seed() {
    String given = System.getProperty("peewee.reliability.seed");
    return given == null ? ThreadLocalRandom.current().nextInt() : Long.parseLong(given);
  }
}
