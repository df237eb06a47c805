package io.github.peeweevertx.pg.docs;

import io.github.peeweevertx.annotation.Column;
import io.github.peeweevertx.annotation.Id;
import io.github.peeweevertx.annotation.Model;

// snippet: User
@Model
public class User {
  @Id public Long id;

  @Column(maxLength = 40, unique = true)
  public String username;

  public boolean active = true;
}
// end
