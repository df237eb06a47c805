package io.github.peeweevertx.testing.tck.type;

import io.github.peeweevertx.annotation.Column;
import io.github.peeweevertx.annotation.Convert;
import io.github.peeweevertx.annotation.HStore;
import io.github.peeweevertx.annotation.Id;
import io.github.peeweevertx.annotation.Model;
import io.github.peeweevertx.annotation.Text;
import io.github.peeweevertx.annotation.TsVector;
import io.github.peeweevertx.testing.model.Color;
import io.github.peeweevertx.testing.model.Money;
import io.github.peeweevertx.testing.model.MoneyConverter;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What only PostgreSQL has columns for. */
@Model
public class Gadget {
  /** The key. */
  @Id public Long id;

  /** What the test calls the row. */
  @Column(nullable = true)
  public String label;

  /** Keys and values. */
  @HStore
  @Column(nullable = true, index = true)
  public Map<String, String> attrs;

  /** Texts of a length, with an index. */
  @Column(nullable = true, index = true)
  public List<String> tags;

  /** Texts of any length. */
  @Text
  @Column(nullable = true)
  public List<String> lines;

  /** Numbers. */
  @Column(nullable = true)
  public List<Integer> numbers;

  /** UUIDs. */
  @Column(nullable = true)
  public List<UUID> uuids;

  /** Days. */
  @Column(nullable = true)
  public List<LocalDate> days;

  /** Points in time. */
  @Column(nullable = true)
  public List<Instant> moments;

  /** Enums. */
  @Column(nullable = true)
  public List<Color> colors;

  /** A class of the application. */
  @Convert(MoneyConverter.class)
  @Column(nullable = true)
  public List<Money> prices;

  /** Lengths of time. */
  @Column(nullable = true)
  public List<Duration> spans;

  /** Texts in two dimensions. */
  @Column(nullable = true, index = true)
  public List<List<String>> grid;

  /** Numbers in three dimensions. */
  @Column(nullable = true)
  public List<List<List<Integer>>> cube;

  /** Points in time in two dimensions. */
  @Column(nullable = true)
  public List<List<Instant>> shifts;

  /** A class of the application in two dimensions. */
  @Convert(MoneyConverter.class)
  @Column(nullable = true)
  public List<List<Money>> sums;

  /** For the full text search. */
  @TsVector
  @Column(nullable = true, index = true)
  public String words;
}
