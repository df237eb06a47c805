package io.github.peeweevertx.bench.hibernate;

import io.github.peeweevertx.bench.database.Rows;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDateTime;

/** What is read. */
@Entity(name = "Account")
@Table(name = "account")
public class AccountEntity {
  /** The key. */
  @Id public Long id;

  /** The name. */
  @Column(length = 40, nullable = false)
  public String name;

  /** The mail address, or null. */
  @Column(length = 80)
  public String email;

  /** A number. */
  public long balance;

  /** A flag. */
  public boolean active;

  /** An instant. */
  @Column(nullable = false)
  public LocalDateTime created;

  long checksum() {
    return Rows.checksum(id, name, email, balance, active, created);
  }
}
