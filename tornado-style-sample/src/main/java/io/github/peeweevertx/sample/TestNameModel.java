package io.github.peeweevertx.sample;

import io.github.peeweevertx.annotation.Column;
import io.github.peeweevertx.annotation.Id;
import io.github.peeweevertx.annotation.Model;

/** A name with a key: the only model of the sample. */
// snippet: async-sample-model
@Model
public class TestNameModel {
  static final int MAX_NAME_LENGTH = 255;

  /** The key, made by the database while it is null. */
  @Id public Long id;

  /** The name. */
  @Column(maxLength = MAX_NAME_LENGTH)
  public String name;

  /** What a row is called that was asked for by key and was not there. */
  static String nameFor(long id) {
    return "TestNameModel id=" + id;
  }

  /** The name. */
  @Override
  public String toString() {
    return name;
  }
}
// end
