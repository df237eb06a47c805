package io.github.peeweevertx.testing.faults;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * What is to happen to one connection at a given place of what it carries. Carried out once, by the
 * first connection that comes to such a place.
 *
 * @param direction which way the place is looked for
 * @param place where it is
 * @param act what happens there, before the bytes travel on; null to cut the connection in their
 *     place
 * @param done whether it was carried out
 */
record Order(Direction direction, Place place, Consumer<Link> act, AtomicBoolean done) {
  /** Finds a place in what a connection carries. */
  interface Place {
    /**
     * Looks at the bytes at hand.
     *
     * @param link the connection
     * @param carried how many bytes it has carried that way since the order was given
     * @return how many of them still pass when it is to be cut; -1 when the place is not here
     */
    int in(Link link, long carried, byte[] buffer, int length);
  }

  static Order cut(Direction direction, Place place) {
    return new Order(direction, place, null, new AtomicBoolean());
  }

  static Order act(Direction direction, Place place, Consumer<Link> act) {
    return new Order(direction, place, act, new AtomicBoolean());
  }

  /** After so many bytes. */
  static Place after(long bytes) {
    return (link, carried, buffer, length) ->
        carried + length < bytes ? -1 : (int) (bytes - carried);
  }

  /** At a word. */
  static Place at(String word, boolean passes) {
    byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
    return (link, carried, buffer, length) ->
        contains(buffer, length, bytes) ? (passes ? length : 0) : -1;
  }

  /** At the first word of a connection that is made after so many others. */
  static Place first(int made) {
    return (link, carried, buffer, length) -> link.number() > made ? 0 : -1;
  }

  private static boolean contains(byte[] buffer, int length, byte[] word) {
    for (int start = 0; start + word.length <= length; start++) {
      int same = 0;
      while (same < word.length && buffer[start + same] == word[same]) {
        same++;
      }
      if (same == word.length) {
        return true;
      }
    }
    return false;
  }
}
