package io.github.peeweevertx.testing.tck.chinook;

import io.github.peeweevertx.annotation.Column;
import io.github.peeweevertx.annotation.Id;
import io.github.peeweevertx.annotation.KeyKind;
import io.github.peeweevertx.annotation.ManyToMany;
import io.github.peeweevertx.annotation.Model;
import io.github.peeweevertx.annotation.Naming;
import io.github.peeweevertx.type.Many;

/** Many tracks, each of them in many playlists. */
@Model(naming = Naming.SNAKE)
class Playlist {
  @Id(KeyKind.NATURAL)
  Integer playlistId;

  @Column(maxLength = 120, nullable = true)
  String name;

  @ManyToMany(through = PlaylistTrack.class)
  Many<Track> tracks = Many.unloaded();
}
