package io.github.peeweevertx.tx;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The statements that get a connection of their own: they have held up others, until they are fast
 * again, or their answers are long. A limited number is known; when there are more, all are
 * forgotten, and found again.
 */
final class LoneTexts {
  private static final int MOST = 256;

  private final Map<String, Boolean> texts = new ConcurrentHashMap<>();

  boolean has(String sql) {
    return !texts.isEmpty() && texts.containsKey(sql);
  }

  void add(String sql) {
    if (texts.size() >= MOST) {
      texts.clear();
    }
    texts.put(sql, true);
  }

  void remove(String sql) {
    texts.remove(sql);
  }
}
