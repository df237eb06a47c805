package io.github.peeweevertx.testing.tck.type;

import io.github.peeweevertx.annotation.Id;
import io.github.peeweevertx.annotation.Index;
import io.github.peeweevertx.annotation.Model;
import io.github.peeweevertx.annotation.Text;

/** What MySQL and MariaDB search with MATCH … AGAINST. */
@Model(
    indexes =
        @Index(
            value = {"title", "body"},
            using = "FULLTEXT"))
public class Article {
  /** The key. */
  @Id public Long id;

  /** The title. */
  public String title;

  /** The text. */
  @Text public String body;
}
