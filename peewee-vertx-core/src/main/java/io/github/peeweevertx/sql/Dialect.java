package io.github.peeweevertx.sql;

import io.github.peeweevertx.annotation.KeyKind;
import io.github.peeweevertx.ast.DatePart;
import io.github.peeweevertx.ast.Extra;
import io.github.peeweevertx.ast.JsonNode;
import io.github.peeweevertx.ast.Node;
import io.github.peeweevertx.ast.Operator;
import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.ProgrammingException;
import io.github.peeweevertx.error.UnsupportedSqlException;
import io.github.peeweevertx.type.Kind;
import io.github.peeweevertx.type.SqlType;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * How one kind of database says things: mostly data, and a few methods. Immutable and shared. What
 * a dialect cannot say is an error when the statement is built, never invalid SQL on the wire.
 */
public abstract class Dialect implements SchemaWords {
  /**
   * What stands around an expression.
   *
   * @param before the text before it
   * @param after the text behind it
   */
  public record Around(String before, String after) {}

  private final String name;
  private final char quote;
  private final int maxIdentifierLength;
  private final int maxParameters;
  private final Set<Feature> features;
  private final Map<Kind, String> typeNames;

  /**
   * Makes a dialect.
   *
   * @param name the name for messages, for example {@code PostgreSQL}
   * @param quote the quote around identifiers
   * @param maxIdentifierLength the longest identifier; bytes or characters as {@link
   *     #identifierLength} counts
   * @param maxParameters the most parameters of one statement
   * @param features what it can say
   * @param typeNames the column type of each family, without a size
   */
  protected Dialect(
      String name,
      char quote,
      int maxIdentifierLength,
      int maxParameters,
      Set<Feature> features,
      Map<Kind, String> typeNames) {
    this.name = name;
    this.quote = quote;
    this.maxIdentifierLength = maxIdentifierLength;
    this.maxParameters = maxParameters;
    this.features = features.isEmpty() ? EnumSet.noneOf(Feature.class) : EnumSet.copyOf(features);
    this.typeNames = new EnumMap<>(typeNames);
  }

  /**
   * The name for messages.
   *
   * @return for example {@code PostgreSQL}
   */
  public final String name() {
    return name;
  }

  /**
   * Whether this database can say it.
   *
   * @param feature the feature
   * @return true when it can
   */
  public final boolean supports(Feature feature) {
    return features.contains(feature);
  }

  /**
   * Refuses what this database cannot say.
   *
   * @param feature the feature
   * @param instead what to use instead, a sentence
   * @throws UnsupportedSqlException with {@link ErrorCode#UNSUPPORTED_SQL} when it cannot
   */
  public final void require(Feature feature, String instead) {
    if (!supports(feature)) {
      throw new UnsupportedSqlException(
          ErrorCode.UNSUPPORTED_SQL, name + " has no " + feature + ". " + instead);
    }
  }

  /**
   * Refuses what this database has no words for.
   *
   * @param extra what it is
   * @throws UnsupportedSqlException with {@link ErrorCode#UNSUPPORTED_SQL} when it has none
   */
  public final void require(Extra extra) {
    require(Feature.valueOf(extra.name()), "docs/types.md tells what to say instead.");
  }

  /**
   * A call on JSON in this database's words.
   *
   * @param node the call
   * @return what stands in its place
   * @throws UnsupportedSqlException with {@link ErrorCode#UNSUPPORTED_SQL} when it has none
   */
  public Node json(JsonNode node) {
    throw new UnsupportedSqlException(
        ErrorCode.UNSUPPORTED_SQL, name + " has no words for " + node.call() + " of JSON.");
  }

  /**
   * The most parameters of one statement.
   *
   * @return for example 65535
   */
  public final int maxParameters() {
    return maxParameters;
  }

  /**
   * The longest identifier.
   *
   * @return in the unit of {@link #identifierLength}
   */
  public final int maxIdentifierLength() {
    return maxIdentifierLength;
  }

  /**
   * An identifier in quotes, with quotes inside of it doubled.
   *
   * @param identifier a name of a schema, table, column, alias, index or savepoint
   * @return the text for the statement
   * @throws ProgrammingException with {@link ErrorCode#INVALID_ARGUMENT} when it is empty, too long
   *     or holds a NUL
   */
  public final String quote(String identifier) {
    StringBuilder sql = new StringBuilder(identifier.length() + 2);
    quote(sql, identifier);
    return sql.toString();
  }

  /**
   * Writes an identifier in quotes, with quotes inside of it doubled.
   *
   * @param sql the text so far
   * @param identifier a name of a schema, table, column, alias, index or savepoint
   * @throws ProgrammingException with {@link ErrorCode#INVALID_ARGUMENT} when it is empty, too long
   *     or holds a NUL
   */
  public final void quote(StringBuilder sql, String identifier) {
    int length = identifier.length();
    boolean plain = length > 0;
    sql.append(quote);
    for (int i = 0; i < length; i++) {
      char each = identifier.charAt(i);
      plain &= each != 0;
      if (each == quote) {
        sql.append(quote);
      }
      sql.append(each);
    }
    sql.append(quote);
    // Three bytes at most for each char: shorter ones need no exact count.
    if (!plain
        || length > maxIdentifierLength / 3 && identifierLength(identifier) > maxIdentifierLength) {
      throw new ProgrammingException(
          ErrorCode.INVALID_ARGUMENT,
          "Not an identifier of "
              + name
              + ": it has to have 1 to "
              + maxIdentifierLength
              + " characters and no NUL, and this one has "
              + identifier.length());
    }
  }

  /**
   * The length of an identifier as this database counts it.
   *
   * @param identifier the name
   * @return characters, or bytes
   */
  protected int identifierLength(String identifier) {
    return identifier.length();
  }

  /**
   * Writes a placeholder.
   *
   * @param sql the text so far
   * @param number the parameter, from 1
   */
  public abstract void placeholder(StringBuilder sql, int number);

  /**
   * Writes a placeholder of a value whose type is known.
   *
   * @param sql the text so far
   * @param number the parameter, from 1
   * @param type how the value is given to the driver
   */
  public void placeholder(StringBuilder sql, int number, SqlType<?> type) {
    Around around = parameter(type);
    sql.append(around == null ? "" : around.before());
    placeholder(sql, number);
    sql.append(around == null ? "" : around.after());
  }

  /**
   * What stands around each parameter of a type, where the driver takes it in another form.
   *
   * @param type how the value is given to the driver
   * @return null where nothing has to
   */
  public Around parameter(SqlType<?> type) {
    return null;
  }

  /**
   * A value in the form that this database's driver takes.
   *
   * @param type the column type
   * @param value what it bound, may be null
   * @return the same value, unless the driver needs another class
   */
  public Object adapt(SqlType<?> type, Object value) {
    return value;
  }

  /**
   * An operator in this database's words.
   *
   * @param operator the operator
   * @return as it stands in SQL
   */
  public String operator(Operator operator) {
    return operator.sql();
  }

  /**
   * A function in this database's words.
   *
   * @param function the name that peewee has for it
   * @return the name here
   */
  public String function(String function) {
    return function;
  }

  /**
   * How a part of a date or time is asked for.
   *
   * @param part the part
   * @return what stands around the date or time
   */
  public Around datePart(DatePart part) {
    return new Around("EXTRACT(" + part.sql() + " FROM ", ")");
  }

  /**
   * How a date or time loses what is smaller than a part.
   *
   * @param part the smallest part that stays
   * @return what stands around the date or time
   */
  public Around truncate(DatePart part) {
    return new Around("DATE_TRUNC('" + part.sql() + "', ", ")");
  }

  /**
   * How the value that an insert wanted to write is named behind a conflict.
   *
   * @return what stands around the quoted column
   */
  public Around excluded() {
    return new Around("EXCLUDED.", "");
  }

  /**
   * What stands in front of each row of a list of values.
   *
   * @return nothing, or a word
   */
  public String valuesRow() {
    return "";
  }

  /**
   * What stands around a parameter where the statement does not tell its type.
   *
   * @param type how the value is given to the driver
   * @return null where nothing has to, or a cast stands behind it
   */
  public Around bareParameter(SqlType<?> type) {
    return null;
  }

  /**
   * The type that a parameter is cast to where the statement does not tell it.
   *
   * @param type how the value is given to the driver
   * @return null where no cast is possible or needed
   */
  public String parameterType(SqlType<?> type) {
    return typeNames.get(type.kind());
  }

  /**
   * The type of a cast.
   *
   * @param type the type
   * @return as it stands in {@code CAST(… AS …)}
   */
  public String castType(SqlType<?> type) {
    return columnType(type);
  }

  /**
   * Whether a function takes arguments of any type, so that the type of a bare parameter has to be
   * said.
   *
   * @param function its name
   * @return true when nothing tells the type
   */
  public boolean takesAnyType(String function) {
    return false;
  }

  /**
   * Values as one array parameter.
   *
   * @param type how each is stored
   * @param values the values as the driver takes them, may hold nulls
   * @return the array, or null where this database or its driver has none for this type
   */
  public Object array(SqlType<?> type, Object[] values) {
    return null;
  }

  /**
   * A template of standard quotes, in this database's words.
   *
   * @param standard a template that the processor wrote
   * @return the template with this database's quotes
   */
  public final String template(String standard) {
    return quote == '"' ? standard : standard.replace('"', quote);
  }

  /**
   * The column type of DDL and of casts.
   *
   * @param type how the column is stored
   * @return for example {@code VARCHAR(40)}
   */
  public String columnType(SqlType<?> type) {
    String typeName = type.name() != null ? type.name() : typeNames.get(type.kind());
    if (typeName == null) {
      throw new UnsupportedSqlException(
          ErrorCode.UNSUPPORTED_SQL, name + " has no column type for " + type);
    }
    return switch (type.kind()) {
      case VARCHAR, CHAR, BINARY -> typeName + "(" + type.length() + ")";
      case DECIMAL -> typeName + "(" + type.length() + ", " + type.scale() + ")";
      default -> typeName;
    };
  }

  /**
   * The column type of a key that the database makes.
   *
   * @param type how the column is stored
   * @param kind who makes the key
   * @return for example {@code BIGSERIAL}
   */
  public abstract String generatedKeyType(SqlType<?> type, KeyKind kind);

  /**
   * How this database is asked what it holds.
   *
   * @return the queries of its catalogue
   */
  public abstract Catalog catalog();
}
