package io.github.peeweevertx.testing.tck.type;

import io.github.peeweevertx.annotation.Column;
import io.github.peeweevertx.annotation.EnumAs;
import io.github.peeweevertx.annotation.EnumStorage;
import io.github.peeweevertx.annotation.Id;
import io.github.peeweevertx.annotation.Model;
import io.github.peeweevertx.testing.model.Level;
import java.util.List;

/** Arrays of a type of the database's own. */
@Model
public class Widget {
  /** The key. */
  @Id public Long id;

  /** What the test calls the row. */
  @Column(nullable = true)
  public String label;

  /** Enums. */
  @EnumAs(EnumStorage.NATIVE)
  @Column(nullable = true)
  public List<Level> levels;
}
