package io.github.peeweevertx.tx;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The statements that have held up others: they get a connection of their own, until they are fast
 * again. A limited number is known; when there are more, all are forgotten, and found again.
 */
final class SlowTexts {
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
