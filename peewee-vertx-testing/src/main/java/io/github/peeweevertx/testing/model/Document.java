package io.github.peeweevertx.testing.model;

import io.github.peeweevertx.annotation.Id;
import io.github.peeweevertx.annotation.Model;
import java.util.UUID;

/** A key that each new object makes for itself. */
@Model
public class Document {
  /** The key, never null. */
  @Id public UUID id = UUID.randomUUID();

  /** The title. */
  public String title;

  /** For the mapper. */
  public Document() {}

  /**
   * A document that is not written yet, and has its key already.
   *
   * @param title the title
   */
  public Document(String title) {
    this.title = title;
  }
}
