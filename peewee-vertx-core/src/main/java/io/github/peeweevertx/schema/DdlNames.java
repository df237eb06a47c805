package io.github.peeweevertx.schema;

import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.ProgrammingException;
import io.github.peeweevertx.meta.TableDef;
import io.github.peeweevertx.sql.Dialect;
import io.github.peeweevertx.sql.Feature;
import io.github.peeweevertx.sql.Rendered;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Names and words of DDL in a dialect. A bad name is an error that tells the name. */
record DdlNames(Dialect dialect) {
  private static final Pattern WORD = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  /** A statement without parameters. */
  static Rendered rendered(String text) {
    return new Rendered(text, List.of());
  }

  String name(String identifier) {
    try {
      return dialect.quote(identifier);
    } catch (ProgrammingException e) {
      throw new ProgrammingException(
          e.code(), "The name " + identifier + " cannot be used. " + e.getMessage());
    }
  }

  String table(TableDef<?> table) {
    String name = name(table.name());
    return table.schema() == null ? name : name(table.schema()) + "." + name;
  }

  /** A sequence of a table, where the dialect has sequences. */
  String sequence(TableDef<?> table, String sequence) {
    dialect.require(
        Feature.SEQUENCES, "Let the database count the key itself: leave @Sequence out.");
    String name = name(sequence);
    return table.schema() == null ? name : name(table.schema()) + "." + name;
  }

  String list(Collection<String> columns) {
    return columns.stream().map(this::name).collect(Collectors.joining(", ", "(", ")"));
  }

  /** A word that servers do not take in quotes, and that must therefore be nothing but a word. */
  static String word(String word) {
    if (!WORD.matcher(word).matches()) {
      throw new ProgrammingException(
          ErrorCode.INVALID_ARGUMENT,
          "Not the name of an index method: " + word + ". It is one word, for example gin.");
    }
    return word;
  }
}
