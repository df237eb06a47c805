package io.github.peeweevertx.testing.faults;

import java.util.concurrent.atomic.AtomicBoolean;

/**
 * An order to cut one connection at a given place: after so many bytes, or at a word. Carried out
 * once.
 *
 * @param direction which way the place is looked for
 * @param bytes how many bytes still pass; ignored where there is a word
 * @param word what is looked for, null for none
 * @param passes whether the packet with the word still passes
 * @param done whether it was carried out
 */
record Cut(Direction direction, long bytes, byte[] word, boolean passes, AtomicBoolean done) {
  static Cut after(Direction direction, long bytes) {
    return new Cut(direction, bytes, null, true, new AtomicBoolean());
  }

  static Cut at(Direction direction, byte[] word, boolean passes) {
    return new Cut(direction, 0, word, passes, new AtomicBoolean());
  }

  /** How many of the bytes at hand still pass; -1 when this is not the place. */
  int place(long carried, byte[] buffer, int length) {
    if (word == null) {
      return carried + length < bytes ? -1 : (int) (bytes - carried);
    }
    if (!contains(buffer, length)) {
      return -1;
    }
    return passes ? length : 0;
  }

  private boolean contains(byte[] buffer, int length) {
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
