package io.github.peeweevertx.pg.docs.ancestor;

import io.github.peeweevertx.annotation.Column;
import io.github.peeweevertx.annotation.Id;
import io.github.peeweevertx.annotation.Model;
import io.github.peeweevertx.annotation.Text;

// snippet: async-page-block
@Model
public class PageBlock {
  @Id public Long id;

  @Column(maxLength = 40, unique = true)
  public String key;

  @Text public String text = "";
}
// end
