package io.github.peeweevertx.testing.tck.ancestor;

import io.github.peeweevertx.annotation.Column;
import io.github.peeweevertx.annotation.Id;
import io.github.peeweevertx.annotation.Model;
import io.github.peeweevertx.annotation.Text;

/** A unique text, and some data that is empty unless it is given. */
@Model
public class TestModel {
  /** The key, null until the row is written. */
  @Id public Long id;

  /** Unique. */
  @Column(maxLength = 100, unique = true)
  public String text;

  /** Empty by default. */
  @Text public String data = "";

  /** For the mapper. */
  public TestModel() {}

  /**
   * A row that is not written yet.
   *
   * @param text unique
   * @param data anything
   */
  public TestModel(String text, String data) {
    this.text = text;
    this.data = data;
  }

  /** The same row, not the same values. */
  @Override
  public boolean equals(Object other) {
    return TestModelTable.TEST_MODEL.same(this, other);
  }

  @Override
  public int hashCode() {
    return TestModelTable.TEST_MODEL.hash(this);
  }

  @Override
  public String toString() {
    return "TestModel id=" + id + " " + text;
  }
}
