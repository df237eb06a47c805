package io.github.peeweevertx.testing.tck.chinook;

import io.github.peeweevertx.annotation.Column;
import io.github.peeweevertx.annotation.ForeignKey;
import io.github.peeweevertx.annotation.Id;
import io.github.peeweevertx.annotation.KeyKind;
import io.github.peeweevertx.annotation.Model;
import io.github.peeweevertx.annotation.Naming;
import io.github.peeweevertx.type.Many;
import io.github.peeweevertx.type.Ref;

/** What artists publish. */
@Model(naming = Naming.SNAKE)
class Album {
  @Id(KeyKind.NATURAL)
  Integer albumId;

  @Column(maxLength = 160)
  String title;

  @ForeignKey(backref = "albums")
  Ref<Artist> artist;

  Many<Track> tracks = Many.unloaded();
}
