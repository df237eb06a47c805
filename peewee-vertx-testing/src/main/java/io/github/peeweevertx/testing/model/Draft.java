package io.github.peeweevertx.testing.model;

import io.github.peeweevertx.annotation.Column;
import io.github.peeweevertx.annotation.Id;
import io.github.peeweevertx.annotation.Model;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Defaults that the initialisers of a class with accessors say: constants, and one per object. */
@Model
public class Draft {
  private static final AtomicInteger MADE = new AtomicInteger();

  @Id private Long id;
  private String title = "untitled";
  private int version = 1;
  private UUID token = UUID.randomUUID();
  private int serial = MADE.incrementAndGet();

  @Column(nullable = true)
  private String note = "new";

  /** For the mapper, and for a draft that is not written yet. */
  public Draft() {}

  /**
   * The key.
   *
   * @return null until the row is written
   */
  public Long getId() {
    return id;
  }

  /**
   * Sets the key.
   *
   * @param id the key
   */
  public void setId(Long id) {
    this.id = id;
  }

  /**
   * The title.
   *
   * @return {@code untitled} unless set
   */
  public String getTitle() {
    return title;
  }

  /**
   * Sets the title.
   *
   * @param title the title
   */
  public void setTitle(String title) {
    this.title = title;
  }

  /**
   * The version.
   *
   * @return 1 unless set
   */
  public int getVersion() {
    return version;
  }

  /**
   * Sets the version.
   *
   * @param version the version
   */
  public void setVersion(int version) {
    this.version = version;
  }

  /**
   * The token.
   *
   * @return another one for each object
   */
  public UUID getToken() {
    return token;
  }

  /**
   * Sets the token.
   *
   * @param token the token
   */
  public void setToken(UUID token) {
    this.token = token;
  }

  /**
   * The number of the object among all that were made.
   *
   * @return from 1
   */
  public int getSerial() {
    return serial;
  }

  /**
   * Sets the number.
   *
   * @param serial the number
   */
  public void setSerial(int serial) {
    this.serial = serial;
  }

  /**
   * The note.
   *
   * @return {@code new} unless set; may be null
   */
  public String getNote() {
    return note;
  }

  /**
   * Sets the note.
   *
   * @param note may be null
   */
  public void setNote(String note) {
    this.note = note;
  }
}
