package io.github.peeweevertx.testing.tck.relation;

import io.github.peeweevertx.annotation.Column;
import io.github.peeweevertx.annotation.ForeignKey;
import io.github.peeweevertx.annotation.Id;
import io.github.peeweevertx.annotation.Model;
import io.github.peeweevertx.type.Ref;

/** Belongs to an author, or to nobody. */
@Model
public class Profile {
  /** The key, null until the row is written. */
  @Id public Long id;

  /** Whose it is; may be null. */
  @ForeignKey(backref = "+")
  @Column(nullable = true)
  public Ref<Author> author;

  /** The address. */
  @Column(maxLength = 40)
  public String email;

  /** For the mapper. */
  public Profile() {}

  /**
   * A profile that is not written yet.
   *
   * @param author whose it is, may be null
   * @param email the address
   */
  public Profile(Author author, String email) {
    this.author = Ref.of(author);
    this.email = email;
  }
}
