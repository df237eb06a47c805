package io.github.peeweevertx.testing.tck.chinook;

import io.github.peeweevertx.annotation.Column;
import io.github.peeweevertx.annotation.Id;
import io.github.peeweevertx.annotation.KeyKind;
import io.github.peeweevertx.annotation.Model;
import io.github.peeweevertx.annotation.Naming;
import io.github.peeweevertx.type.Many;

/** Who plays. */
@Model(naming = Naming.SNAKE)
class Artist {
  @Id(KeyKind.NATURAL)
  Integer artistId;

  @Column(maxLength = 120, nullable = true)
  String name;

  Many<Album> albums = Many.unloaded();
}
