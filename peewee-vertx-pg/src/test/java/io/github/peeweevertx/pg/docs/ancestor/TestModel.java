package io.github.peeweevertx.pg.docs.ancestor;

import io.github.peeweevertx.annotation.Id;
import io.github.peeweevertx.annotation.Model;

// snippet: async-test-model
@Model
public class TestModel {
  @Id public Long id;

  public String text;
}
// end
