package io.github.peeweevertx.processor.read;

import java.util.List;

/**
 * An index over several fields or expressions.
 *
 * @param terms the fields, in index order
 * @param expressions the expressions behind them, SQL as it is
 * @param unique whether two rows may not share the values
 * @param nullsNotDistinct whether two rows may not share a NULL either
 * @param method the index method, null for the default of the database
 * @param name the name, null for a generated one
 * @param where the condition of a partial index, null for an index of all rows
 */
public record IndexDescription(
    List<Term> terms,
    List<String> expressions,
    boolean unique,
    boolean nullsNotDistinct,
    String method,
    String name,
    String where) {
  /**
   * A field and what stands behind it.
   *
   * @param field the Java name
   * @param suffix an order or an operator class, null for none
   */
  public record Term(String field, String suffix) {
    private static Term of(String text) {
      String[] parts = text.strip().split("\\s+", 2);
      return new Term(parts[0], parts.length == 1 ? null : parts[1]);
    }
  }

  static IndexDescription of(Annotation index) {
    return new IndexDescription(
        index.texts("value").stream().map(Term::of).toList(),
        index.texts("expressions"),
        index.flag("unique") || index.flag("nullsNotDistinct"),
        index.flag("nullsNotDistinct"),
        orNull(index.text("using")),
        orNull(index.text("name")),
        orNull(index.text("where")));
  }

  private static String orNull(String text) {
    return text.isEmpty() ? null : text;
  }

  /**
   * The Java names of the fields.
   *
   * @return in index order
   */
  public List<String> fields() {
    return terms.stream().map(Term::field).toList();
  }

  /**
   * Whether it is over fields as they are and nothing else.
   *
   * @return true for most indexes
   */
  public boolean isPlain() {
    return expressions.isEmpty() && terms.stream().allMatch(term -> term.suffix() == null);
  }
}
