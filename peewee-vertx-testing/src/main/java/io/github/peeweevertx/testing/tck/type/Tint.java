package io.github.peeweevertx.testing.tck.type;

import io.github.peeweevertx.annotation.Column;
import io.github.peeweevertx.annotation.EnumAs;
import io.github.peeweevertx.annotation.EnumStorage;
import io.github.peeweevertx.annotation.Id;
import io.github.peeweevertx.annotation.Model;
import io.github.peeweevertx.testing.model.Color;
import io.github.peeweevertx.testing.model.Level;

/** Enums as types of the database's own. */
@Model
public class Tint {
  /** The key. */
  @Id public Long id;

  /** What the test calls the row. */
  @Column(nullable = true, unique = true, maxLength = 20)
  public String label;

  /** The type is called as the enum. */
  @EnumAs(EnumStorage.NATIVE)
  @Column(nullable = true)
  public Level level;

  /** The type has a name that needs quotes. */
  @EnumAs(value = EnumStorage.NATIVE, type = "Odd color")
  @Column(nullable = true, index = true)
  public Color color;
}
