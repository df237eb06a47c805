package io.github.peeweevertx.annotation;

/** What is counted since 1970 began in UTC. */
public enum EpochUnit {
  /** Seconds. */
  SECONDS,
  /** Thousandths of a second. */
  MILLIS,
  /** Millionths of a second. */
  MICROS
}
