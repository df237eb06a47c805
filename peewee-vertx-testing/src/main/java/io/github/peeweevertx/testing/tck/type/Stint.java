package io.github.peeweevertx.testing.tck.type;

import io.github.peeweevertx.annotation.Column;
import io.github.peeweevertx.annotation.Epoch;
import io.github.peeweevertx.annotation.EpochUnit;
import io.github.peeweevertx.annotation.Id;
import io.github.peeweevertx.annotation.Model;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** Points in time, and lengths of time. */
@Model
public class Stint {
  /** The key. */
  @Id public Long id;

  /** A length of time. */
  @Column(nullable = true)
  public Duration length;

  /** When it began, by the clock on the wall. */
  @Column(nullable = true)
  public LocalDateTime began;

  /** When it was seen. */
  @Column(nullable = true)
  public Instant seen;

  /** When it was counted. */
  @Epoch(EpochUnit.MILLIS)
  @Column(nullable = true)
  public Instant counted;

  /** The same to the microsecond. */
  @Epoch(EpochUnit.MICROS)
  @Column(nullable = true)
  public Instant counted6;

  /** The same to the second. */
  @Epoch
  @Column(nullable = true)
  public Instant counted0;

  /** On which day. */
  @Column(nullable = true)
  public LocalDate day;
}
