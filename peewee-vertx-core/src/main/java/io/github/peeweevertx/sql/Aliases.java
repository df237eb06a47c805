package io.github.peeweevertx.sql;

import io.github.peeweevertx.ast.CteSource;
import io.github.peeweevertx.ast.Source;
import java.util.ArrayList;
import java.util.List;

/**
 * Numbers the sources that have no alias of their own, in the order in which they are met. As in
 * peewee one level serves a whole statement, so that a correlated subquery finds the alias of the
 * outer query; named queries and the right sides of set operations have a level of their own.
 */
final class Aliases {
  private final List<Level> levels = new ArrayList<>(2);
  private Level current = new Level();
  private int counter;

  /** What one level knows, by identity: few sources, so a walk is faster than a map. */
  private static final class Level {
    final List<Source> sources = new ArrayList<>(4);
    final List<String> aliases = new ArrayList<>(4);

    String find(Source source) {
      for (int i = 0; i < sources.size(); i++) {
        if (sources.get(i) == source) {
          return aliases.get(i);
        }
      }
      return null;
    }

    void put(Source source, String alias) {
      sources.add(source);
      aliases.add(alias);
    }
  }

  /** The alias of a source, made up now if it has none. */
  String of(Source source) {
    String alias = current.find(source);
    if (alias == null && source.alias() != null) {
      return source.alias();
    }
    if (alias == null && source instanceof CteSource cte) {
      return cte.name();
    }
    if (alias == null) {
      alias = "t" + ++counter;
      current.put(source, alias);
    }
    return alias;
  }

  /** Fixes the alias of a source: the table of an insert, update or delete goes by its name. */
  void fix(Source source, String alias) {
    current.put(source, alias);
  }

  /** How many sources this level knows, for {@link #push(int)}. */
  int mark() {
    return current.sources.size();
  }

  /** Opens a level that knows the first few sources of this one. */
  void push(int known) {
    Level next = new Level();
    for (int i = 0; i < known; i++) {
      next.put(current.sources.get(i), current.aliases.get(i));
    }
    levels.add(current);
    current = next;
  }

  /** Goes back to the level before. */
  void pop() {
    current = levels.remove(levels.size() - 1);
  }
}
