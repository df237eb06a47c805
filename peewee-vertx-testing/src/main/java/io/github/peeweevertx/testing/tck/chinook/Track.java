package io.github.peeweevertx.testing.tck.chinook;

import io.github.peeweevertx.annotation.Column;
import io.github.peeweevertx.annotation.Decimal;
import io.github.peeweevertx.annotation.ForeignKey;
import io.github.peeweevertx.annotation.Id;
import io.github.peeweevertx.annotation.KeyKind;
import io.github.peeweevertx.annotation.Model;
import io.github.peeweevertx.annotation.Naming;
import io.github.peeweevertx.type.Many;
import io.github.peeweevertx.type.Ref;
import java.math.BigDecimal;

/** A piece of music: on an album, in playlists, sold on invoices. */
@Model(naming = Naming.SNAKE)
class Track {
  @Id(KeyKind.NATURAL)
  Integer trackId;

  @Column(maxLength = 200)
  String name;

  @ForeignKey(backref = "tracks")
  @Column(nullable = true)
  Ref<Album> album;

  @ForeignKey(backref = "+")
  Ref<MediaType> mediaType;

  @ForeignKey(backref = "+")
  @Column(nullable = true)
  Ref<Genre> genre;

  @Column(maxLength = 220, nullable = true)
  String composer;

  int milliseconds;

  @Column(nullable = true)
  Integer bytes;

  @Decimal(digits = 10, scale = 2)
  BigDecimal unitPrice;

  Many<InvoiceLine> lines = Many.unloaded();

  Many<Playlist> playlists = Many.unloaded();
}
