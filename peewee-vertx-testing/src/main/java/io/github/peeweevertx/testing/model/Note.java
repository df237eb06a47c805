package io.github.peeweevertx.testing.model;

import io.github.peeweevertx.annotation.Column;
import io.github.peeweevertx.annotation.Default;
import io.github.peeweevertx.annotation.ForeignKey;
import io.github.peeweevertx.annotation.Id;
import io.github.peeweevertx.annotation.Model;
import io.github.peeweevertx.annotation.ReferentialAction;
import io.github.peeweevertx.annotation.Text;
import io.github.peeweevertx.type.Ref;

/**
 * A record, with references that do not go with the user: one that keeps the user from being
 * deleted, and one that is cleared.
 *
 * @param id the key, null until the row is written
 * @param author keeps the user from being deleted
 * @param reviewer cleared when the user is deleted
 * @param title the title
 * @param body the text, may be NULL
 * @param stars a default that the annotation says
 */
@Model
public record Note(
    @Id Long id,
    @ForeignKey(backref = "+") Ref<User> author,
    @ForeignKey(backref = "+", onDelete = ReferentialAction.SET_NULL) @Column(nullable = true)
        Ref<User> reviewer,
    @Column(maxLength = 80) String title,
    @Text @Column(nullable = true) String body,
    @Default("3") int stars) {

  /**
   * A note that is not written yet.
   *
   * @param author who writes it
   * @param title the title
   */
  public Note(User author, String title) {
    this(null, Ref.of(author), null, title, null, 3);
  }
}
