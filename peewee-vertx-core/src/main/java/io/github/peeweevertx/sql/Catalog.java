package io.github.peeweevertx.sql;

import io.github.peeweevertx.type.Kind;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How one kind of database is asked what it holds: queries of its catalogue, and the names that the
 * catalogue has for column types. Each query has two parameters, the schema (NULL: that of the
 * connection) and the table (NULL: all), and its rows come in the order of tables.
 *
 * @param currentSchema the expression that names the schema of the connection
 * @param tables name, {@code TABLE} or {@code VIEW}, text of the view
 * @param columns table, name, type, {@code YES} where NULL is taken, default, and {@code IDENTITY},
 *     {@code COMPUTED} or {@code NONE}; in their order
 * @param indexes table, name, {@code YES} for the primary key, {@code YES} for a unique one,
 *     method, column, expression, condition; a row for each column
 * @param foreignKeys table, name, column, schema, table and column that are referred to, what
 *     happens on delete, and on update; a row for each column
 * @param checks table, name, condition
 * @param sequences name; null where there are none
 * @param synonyms the catalogue's word for a type, and the one that the DDL uses
 * @param kinds the DDL's word for a type, and its family
 */
public record Catalog(
    String currentSchema,
    String tables,
    String columns,
    String indexes,
    String foreignKeys,
    String checks,
    String sequences,
    Map<String, String> synonyms,
    Map<String, Kind> kinds) {
  private static final Pattern TYPE =
      Pattern.compile("([^(\\[]+)(\\([^)]*\\))?([^\\[]*)((?:\\[])*)");

  /**
   * Keeps its own copies.
   *
   * @param currentSchema the expression that names the schema of the connection
   * @param tables the query of tables and views
   * @param columns the query of columns
   * @param indexes the query of indexes
   * @param foreignKeys the query of references
   * @param checks the query of checks
   * @param sequences the query of sequences; null where there are none
   * @param synonyms the catalogue's word for a type, and the one that the DDL uses
   * @param kinds the DDL's word for a type, and its family
   */
  public Catalog {
    synonyms = Map.copyOf(synonyms);
    kinds = Map.copyOf(kinds);
  }

  /**
   * One form for a type that has several: {@code character varying(40)} and {@code VARCHAR(40)} are
   * both {@code varchar(40)}.
   *
   * @param type a column type, of the catalogue or of the DDL
   * @return in small letters
   */
  public String canonical(String type) {
    String text =
        type.strip().toLowerCase(Locale.ROOT).replace("\"", "").replaceAll("\\s*([(),])\\s*", "$1");
    if (synonyms.containsKey(text)) {
      return synonyms.get(text);
    }
    Matcher parts = TYPE.matcher(text);
    if (!parts.matches()) {
      return text;
    }
    String rest = parts.group(3).strip();
    String word = (parts.group(1).strip() + " " + rest).strip();
    String name = synonyms.getOrDefault(word, word);
    Kind kind = kinds.get(name);
    boolean hasSize = parts.group(2) != null && !isWhole(kind);
    // A catalogue does not say how many dimensions an array has.
    String array = parts.group(4).isEmpty() ? "" : "[]";
    return name + (hasSize ? parts.group(2) : "") + array;
  }

  /**
   * The family of a type.
   *
   * @param canonical what {@link #canonical} gave
   * @return {@link Kind#UNKNOWN} where it has none
   */
  public Kind kind(String canonical) {
    if (canonical.endsWith("[]")) {
      return Kind.ARRAY;
    }
    int size = canonical.indexOf('(');
    return kinds.getOrDefault(size < 0 ? canonical : canonical.substring(0, size), Kind.UNKNOWN);
  }

  /** What stands behind a whole number is how many digits are shown, not how many there are. */
  private static boolean isWhole(Kind kind) {
    return kind == Kind.SMALLINT || kind == Kind.INTEGER || kind == Kind.BIGINT;
  }
}
