package io.github.peeweevertx.sql;

import io.github.peeweevertx.ast.Source;
import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.ProgrammingException;
import java.util.ArrayList;
import java.util.List;

/**
 * The sources that one statement or subquery reads from. Columns are met before the sources are: a
 * column is checked at the end of its scope, and then looked for in the scope around it.
 */
final class Scope {
  private final Scope outer;
  private final List<Source> sources = new ArrayList<>(2);
  private final List<String> aliases = new ArrayList<>(2);
  private List<Source> open = List.of();
  private List<String> openColumns = List.of();

  Scope(Scope outer) {
    this.outer = outer;
  }

  Scope outer() {
    return outer;
  }

  /** A source stands in FROM, or is the table that is written. */
  void define(Source source, String alias) {
    if (aliases.contains(alias)) {
      throw new ProgrammingException(
          ErrorCode.INVALID_QUERY,
          "The alias "
              + alias
              + " is used twice in one query, the second time for "
              + source.label()
              + ". Give each source an alias of its own: table.as(\"name\").");
    }
    sources.add(source);
    aliases.add(alias);
  }

  /** A column of a source stands in an expression. */
  void use(Source source, String column) {
    if (contains(sources, source) || contains(open, source)) {
      return;
    }
    if (open.isEmpty()) {
      open = new ArrayList<>(4);
      openColumns = new ArrayList<>(4);
    }
    open.add(source);
    openColumns.add(column);
  }

  /** The end of a subquery: what is not found here is looked for around it. */
  void close() {
    for (int i = 0; i < open.size(); i++) {
      if (!contains(sources, open.get(i))) {
        if (outer == null) {
          throw missing(open.get(i), openColumns.get(i));
        }
        outer.use(open.get(i), openColumns.get(i));
      }
    }
  }

  private static boolean contains(List<Source> sources, Source source) {
    for (int i = 0; i < sources.size(); i++) {
      // Tables are compared by identity, named queries by name: each source's own equals knows.
      if (sources.get(i).equals(source)) {
        return true;
      }
    }
    return false;
  }

  private static ProgrammingException missing(Source source, String column) {
    return new ProgrammingException(
        ErrorCode.INVALID_QUERY,
        "The query uses "
            + (column == null ? "all columns" : "column " + column)
            + " of "
            + source.label()
            + ", which is not among its sources. Join it, or select from it; an alias made with"
            + " as(…) is a source of its own.");
  }
}
