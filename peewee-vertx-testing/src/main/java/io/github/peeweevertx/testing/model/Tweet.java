package io.github.peeweevertx.testing.model;

import static io.github.peeweevertx.annotation.ReferentialAction.CASCADE;

import io.github.peeweevertx.annotation.ForeignKey;
import io.github.peeweevertx.annotation.Id;
import io.github.peeweevertx.annotation.Model;
import io.github.peeweevertx.annotation.Text;
import io.github.peeweevertx.type.Ref;
import io.github.peeweevertx.type.Snapshot;

/** Refers to a user, and goes with them. */
@Model
public class Tweet {
  /** The key, null until the row is written. */
  @Id public Long id;

  /** Who wrote it. */
  @ForeignKey(backref = "tweets", onDelete = CASCADE)
  public Ref<User> user;

  /** What was written. */
  @Text public String content;

  /** What the database last said. */
  public final Snapshot snapshot = Snapshot.empty();

  /** For the mapper. */
  public Tweet() {}

  /**
   * A tweet that is not written yet.
   *
   * @param user who wrote it, saved or not
   * @param content what was written
   */
  public Tweet(User user, String content) {
    this.user = Ref.of(user);
    this.content = content;
  }
}
