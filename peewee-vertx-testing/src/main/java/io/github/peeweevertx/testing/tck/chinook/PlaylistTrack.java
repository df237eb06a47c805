package io.github.peeweevertx.testing.tck.chinook;

import io.github.peeweevertx.annotation.ForeignKey;
import io.github.peeweevertx.annotation.Id;
import io.github.peeweevertx.annotation.Model;
import io.github.peeweevertx.annotation.Naming;
import io.github.peeweevertx.type.Ref;

/** Stands between playlists and tracks; its key are its references. */
@Model(naming = Naming.SNAKE)
record PlaylistTrack(
    @Id @ForeignKey(backref = "+") Ref<Playlist> playlist,
    @Id @ForeignKey(backref = "+") Ref<Track> track) {}
