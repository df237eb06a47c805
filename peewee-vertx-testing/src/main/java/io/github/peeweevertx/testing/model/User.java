package io.github.peeweevertx.testing.model;

import io.github.peeweevertx.annotation.Column;
import io.github.peeweevertx.annotation.Id;
import io.github.peeweevertx.annotation.Model;
import io.github.peeweevertx.type.Many;
import io.github.peeweevertx.type.Snapshot;

/** A class with public fields, a key that the database makes, and a memory of what was loaded. */
@Model
public class User {
  /** The key, null until the row is written. */
  @Id public Long id;

  /** Unique. */
  @Column(maxLength = 40, unique = true)
  public String username;

  /** A default that the initialiser says. */
  public boolean active = true;

  /** May be NULL. */
  @Column(maxLength = 100, nullable = true)
  public String email;

  /** Something to count with. */
  public int logins;

  /** The other end of {@link Tweet#user}. */
  public Many<Tweet> tweets = Many.unloaded();

  /** What the database last said. */
  public final Snapshot snapshot = Snapshot.empty();

  /** For the mapper. */
  public User() {}

  /**
   * A user who is not written yet.
   *
   * @param username the name
   */
  public User(String username) {
    this.username = username;
  }

  /** The same row, not the same values. */
  @Override
  public boolean equals(Object other) {
    return UserTable.USER.same(this, other);
  }

  @Override
  public int hashCode() {
    return UserTable.USER.hash(this);
  }

  @Override
  public String toString() {
    return "User " + id + " " + username;
  }
}
