package io.github.peeweevertx.bench.vertx;

import io.github.peeweevertx.type.Many;
import io.github.peeweevertx.type.Ref;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Children given to their parents by hand: what everybody writes who has only the client. */
final class Families {
  private final List<Owner> owners;
  private final Map<Long, List<Note>> notes;

  Families(int expected) {
    owners = new ArrayList<>(expected);
    notes = new HashMap<>(expected * 2);
  }

  void add(Owner owner) {
    owners.add(owner);
    notes.put(owner.id, new ArrayList<>());
  }

  Long[] keys() {
    Long[] keys = new Long[owners.size()];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = owners.get(i).id;
    }
    return keys;
  }

  /** Gives every note to its owner, and every owner to its notes. */
  <R> List<Owner> with(Iterable<R> rows, Function<R, Note> reader) {
    for (R row : rows) {
      Note note = reader.apply(row);
      notes.get(note.owner.<Long>id()).add(note);
    }
    for (Owner owner : owners) {
      List<Note> own = notes.get(owner.id);
      for (Note each : own) {
        each.owner = Ref.of(owner);
      }
      owner.notes = Many.of(own);
    }
    return owners;
  }
}
