package io.github.peeweevertx.pg.docs;

import io.github.peeweevertx.annotation.Column;
import io.github.peeweevertx.annotation.Id;
import io.github.peeweevertx.annotation.ManyToMany;
import io.github.peeweevertx.annotation.Model;
import io.github.peeweevertx.annotation.ReferentialAction;
import io.github.peeweevertx.testing.model.Tweet;
import io.github.peeweevertx.type.Many;

// snippet: tag
@Model
public class Tag {
  @Id public Long id;

  @Column(maxLength = 40, unique = true)
  public String name;

  @ManyToMany(backref = "+", onDelete = ReferentialAction.CASCADE)
  public Many<Tweet> tweets = Many.unloaded();
}
// end
