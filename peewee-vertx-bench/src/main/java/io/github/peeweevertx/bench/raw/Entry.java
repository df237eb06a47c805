package io.github.peeweevertx.bench.raw;

import io.github.peeweevertx.annotation.Column;
import io.github.peeweevertx.annotation.Id;
import io.github.peeweevertx.annotation.Model;
import io.github.peeweevertx.bench.database.Rows;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.LongStream;

/** What is inserted. */
@Model
public class Entry {
  /** The rows of one bulk insert, the same for everybody. */
  public static final List<Entry> THOUSAND =
      LongStream.range(0, 1_000).mapToObj(Entry::new).toList();

  /** The key, made by the database. */
  @Id public Long id;

  /** The name. */
  @Column(maxLength = 40)
  public String name;

  /** A number. */
  public long amount;

  /** A flag. */
  public boolean active;

  /** An instant. */
  public LocalDateTime created;

  /** For the mapper. */
  public Entry() {}

  /**
   * A new one.
   *
   * @param amount the number
   */
  public Entry(long amount) {
    this.name = "entry";
    this.amount = amount;
    this.active = true;
    this.created = Rows.EPOCH;
  }
}
