package io.github.peeweevertx.bench.raw;

import io.github.peeweevertx.annotation.Column;
import io.github.peeweevertx.annotation.Id;
import io.github.peeweevertx.annotation.Model;
import io.github.peeweevertx.bench.database.Rows;
import java.time.LocalDateTime;

/** What is read, by every contender into the same class. */
@Model
public class Account {
  /** The key. */
  @Id public Long id;

  /** The name. */
  @Column(maxLength = 40)
  public String name;

  /** The mail address, or null. */
  @Column(maxLength = 80, nullable = true)
  public String email;

  /** A number. */
  public long balance;

  /** A flag. */
  public boolean active;

  /** An instant. */
  public LocalDateTime created;

  /**
   * What is made of a row that was read.
   *
   * @return see {@link Rows#checksum}
   */
  public long checksum() {
    return Rows.checksum(id, name, email, balance, active, created);
  }
}
