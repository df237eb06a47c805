package io.github.peeweevertx.bench.raw;

import io.github.peeweevertx.type.Many;
import io.github.peeweevertx.type.Ref;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Children given to their parents by hand: what everybody writes who has only the client. */
public final class Families {
  private final List<Owner> owners;
  private final Map<Long, List<Note>> notes;

  /**
   * No parents yet.
   *
   * @param expected how many there will be
   */
  public Families(int expected) {
    owners = new ArrayList<>(expected);
    notes = new HashMap<>(expected * 2);
  }

  /**
   * Takes a parent.
   *
   * @param owner the parent
   */
  public void add(Owner owner) {
    owners.add(owner);
    notes.put(owner.id, new ArrayList<>());
  }

  /**
   * The keys of the parents.
   *
   * @return in order
   */
  public Long[] keys() {
    Long[] keys = new Long[owners.size()];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = owners.get(i).id;
    }
    return keys;
  }

  /**
   * Gives every note to its owner, and every owner to its notes.
   *
   * @param rows the rows of the children
   * @param reader makes one of a row
   * @param <R> what a row is
   * @return the parents in order
   */
  public <R> List<Owner> with(Iterable<R> rows, Function<R, Note> reader) {
    for (R row : rows) {
      Note note = reader.apply(row);
      notes.get(note.owner.<Long>id()).add(note);
    }
    for (Owner owner : owners) {
      List<Note> own = notes.get(owner.id);
      for (Note each : own) {
        each.owner = Ref.loaded(owner.id, owner);
      }
      owner.notes = Many.of(own);
    }
    return owners;
  }
}
