package io.github.peeweevertx.model;

import io.github.peeweevertx.type.Many;
import io.github.peeweevertx.type.Snapshot;

/** A mutable model whose table is written by hand: the form that the processor has to reach. */
public class User {
  public Long id;
  public String username;
  public boolean active = true;
  public Many<Tweet> tweets = Many.unloaded();
  public final Snapshot snapshot = Snapshot.empty();
}
