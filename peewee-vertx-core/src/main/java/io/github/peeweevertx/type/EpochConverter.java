package io.github.peeweevertx.type;

import java.time.Instant;

/** Points in time as ticks since 1970 began in UTC. */
final class EpochConverter implements Converter<Instant, Long> {
  private static final long NANOSECONDS = 1_000_000_000L;

  private final long ticks;

  /**
   * Makes one.
   *
   * @param ticks how many ticks a second has
   */
  EpochConverter(long ticks) {
    this.ticks = ticks;
  }

  @Override
  public Long toDatabase(Instant value) {
    return Math.addExact(
        Math.multiplyExact(value.getEpochSecond(), ticks), value.getNano() / (NANOSECONDS / ticks));
  }

  @Override
  public Instant fromDatabase(Long value) {
    return Instant.ofEpochSecond(
        Math.floorDiv(value, ticks), Math.floorMod(value, ticks) * (NANOSECONDS / ticks));
  }
}
