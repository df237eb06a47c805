package io.github.peeweevertx.pg;

import static io.github.peeweevertx.error.ErrorCode.CHECK_VIOLATION;
import static io.github.peeweevertx.error.ErrorCode.COMMIT_UNKNOWN;
import static io.github.peeweevertx.error.ErrorCode.CONNECTION_FAILED;
import static io.github.peeweevertx.error.ErrorCode.DEADLOCK;
import static io.github.peeweevertx.error.ErrorCode.DUPLICATE_TABLE;
import static io.github.peeweevertx.error.ErrorCode.EXCLUSION_VIOLATION;
import static io.github.peeweevertx.error.ErrorCode.FOREIGN_KEY_VIOLATION;
import static io.github.peeweevertx.error.ErrorCode.INTEGRITY_VIOLATION;
import static io.github.peeweevertx.error.ErrorCode.INVALID_QUERY;
import static io.github.peeweevertx.error.ErrorCode.INVALID_VALUE;
import static io.github.peeweevertx.error.ErrorCode.LOCK_NOT_AVAILABLE;
import static io.github.peeweevertx.error.ErrorCode.LOGIN_REFUSED;
import static io.github.peeweevertx.error.ErrorCode.NOT_NULL_VIOLATION;
import static io.github.peeweevertx.error.ErrorCode.OPERATIONAL;
import static io.github.peeweevertx.error.ErrorCode.PERMISSION_DENIED;
import static io.github.peeweevertx.error.ErrorCode.PROGRAMMING;
import static io.github.peeweevertx.error.ErrorCode.READ_ONLY_TRANSACTION;
import static io.github.peeweevertx.error.ErrorCode.SERIALIZATION_FAILURE;
import static io.github.peeweevertx.error.ErrorCode.SERVER_OVERLOADED;
import static io.github.peeweevertx.error.ErrorCode.SERVER_SHUTDOWN;
import static io.github.peeweevertx.error.ErrorCode.SYNTAX_ERROR;
import static io.github.peeweevertx.error.ErrorCode.TIMEOUT;
import static io.github.peeweevertx.error.ErrorCode.TRANSACTION_ABORTED;
import static io.github.peeweevertx.error.ErrorCode.TRANSACTION_CLOSED;
import static io.github.peeweevertx.error.ErrorCode.TRANSACTION_REQUIRED;
import static io.github.peeweevertx.error.ErrorCode.UNIQUE_VIOLATION;
import static io.github.peeweevertx.error.ErrorCode.UNKNOWN_COLUMN;
import static io.github.peeweevertx.error.ErrorCode.UNKNOWN_DATABASE;
import static io.github.peeweevertx.error.ErrorCode.UNKNOWN_TABLE;
import static io.github.peeweevertx.error.ErrorCode.UNSUPPORTED_SQL;
import static io.github.peeweevertx.error.ErrorCode.VALUE_OUT_OF_RANGE;
import static io.github.peeweevertx.error.ErrorCode.VALUE_TOO_LONG;
import static java.util.Map.entry;

import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.ServerError;
import io.github.peeweevertx.error.ServerErrorTranslator;
import io.vertx.pgclient.PgException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * PostgreSQL's failures, by SQLSTATE. The server's own words are never passed on: message and
 * detail hold the values of the statement. Names are taken from the fields made for them, and from
 * texts only where they cannot be values.
 */
final class PgErrorTranslator extends ServerErrorTranslator<PgException> {
  private static final Map<String, ErrorCode> BY_STATE =
      Map.ofEntries(
          entry("22001", VALUE_TOO_LONG),
          entry("22003", VALUE_OUT_OF_RANGE),
          entry("22008", VALUE_OUT_OF_RANGE),
          entry("22015", VALUE_OUT_OF_RANGE),
          // A RESTRICT reference has a state of its own since PostgreSQL 18.
          entry("23001", FOREIGN_KEY_VIOLATION),
          entry("23502", NOT_NULL_VIOLATION),
          entry("23503", FOREIGN_KEY_VIOLATION),
          entry("23505", UNIQUE_VIOLATION),
          entry("23514", CHECK_VIOLATION),
          entry("23P01", EXCLUSION_VIOLATION),
          entry("25006", READ_ONLY_TRANSACTION),
          entry("25P01", TRANSACTION_REQUIRED),
          entry("25P02", TRANSACTION_ABORTED),
          entry("25P03", TRANSACTION_CLOSED),
          entry("25P04", TRANSACTION_CLOSED),
          entry("3B001", TRANSACTION_CLOSED),
          entry("3D000", UNKNOWN_DATABASE),
          entry("40002", INTEGRITY_VIOLATION),
          entry("40003", COMMIT_UNKNOWN),
          entry("40P01", DEADLOCK),
          entry("42501", PERMISSION_DENIED),
          entry("42601", SYNTAX_ERROR),
          entry("42702", INVALID_QUERY),
          entry("42703", UNKNOWN_COLUMN),
          entry("42710", DUPLICATE_TABLE),
          entry("42803", INVALID_QUERY),
          entry("42P01", UNKNOWN_TABLE),
          entry("42P06", DUPLICATE_TABLE),
          entry("42P07", DUPLICATE_TABLE),
          entry("55P03", LOCK_NOT_AVAILABLE),
          entry("57014", TIMEOUT),
          entry("57P01", SERVER_SHUTDOWN),
          entry("57P02", SERVER_SHUTDOWN),
          entry("57P03", SERVER_SHUTDOWN),
          entry("57P04", UNKNOWN_DATABASE),
          entry("57P05", SERVER_SHUTDOWN));

  /** By the first two characters, where the whole state is not listed. */
  private static final Map<String, ErrorCode> BY_CLASS =
      Map.ofEntries(
          entry("08", CONNECTION_FAILED),
          entry("0A", UNSUPPORTED_SQL),
          entry("22", INVALID_VALUE),
          entry("23", INTEGRITY_VIOLATION),
          entry("25", PROGRAMMING),
          entry("28", LOGIN_REFUSED),
          entry("2B", PROGRAMMING),
          entry("3F", PROGRAMMING),
          entry("40", SERIALIZATION_FAILURE),
          entry("42", PROGRAMMING),
          entry("44", INTEGRITY_VIOLATION),
          entry("53", SERVER_OVERLOADED),
          // A function or a trigger of the database refused the statement.
          entry("P0", INTEGRITY_VIOLATION));

  /** The columns of a broken key stand in front of its values. */
  private static final Pattern KEY = Pattern.compile("^Key \\((?:(\\w+)|\"([^\"]+)\")\\)=\\(");

  private static final Pattern TYPE =
      Pattern.compile(
          "^(?:value too long|invalid input syntax) for type ([a-z][a-z ]*(?:\\(\\d+\\))?)");

  /** From the first quote to the last: a value may hold some. */
  private static final Pattern VALUE = Pattern.compile("\".*\"", Pattern.DOTALL);

  private static final Pattern QUOTED = Pattern.compile("\"([^\"]+)\"");

  private static final Pattern COLUMN = Pattern.compile("^column (?:\\w+\\.)*\"?([^\" ]+)\"?");

  private static final Pattern TOKEN = Pattern.compile("\"[^\"]*\"|\\w+|[^\\w\\s'\"]");

  PgErrorTranslator() {
    this(null);
  }

  /** With the server and the database, for the errors of a login. */
  PgErrorTranslator(String location) {
    super(PgException.class, location);
  }

  @Override
  protected ErrorCode code(PgException error) {
    String state = error.getSqlState();
    if (state == null || state.length() != 5) {
      return OPERATIONAL;
    }
    if (isStalePlan(error)) {
      return OPERATIONAL;
    }
    ErrorCode byClass = BY_CLASS.getOrDefault(state.substring(0, 2), OPERATIONAL);
    return BY_STATE.getOrDefault(state, byClass);
  }

  @Override
  protected ServerError server(PgException error, String sql) {
    String table = error.getTable();
    String column = error.getColumn();
    String state = String.valueOf(error.getSqlState());
    switch (state) {
      case "42P01" -> table = nameIn(first(QUOTED, error.getErrorMessage()), sql);
      case "42703" -> column = nameIn(first(COLUMN, error.getErrorMessage()), sql);
      case "23503", "23505" -> column = first(KEY, error.getDetail());
      default -> {}
    }
    return new ServerError(error.getSqlState(), 0, error.getConstraint(), table, column, sql);
  }

  @Override
  protected String detail(PgException error, String sql) {
    String state = String.valueOf(error.getSqlState());
    if (isStalePlan(error)) {
      return "a table was changed while a prepared statement of it was kept";
    }
    return switch (state) {
      case "22001", "22P02", "22007" -> type(error);
      case "22012" -> "a division by zero";
      case "23001" -> "other rows still refer to this one";
      case "23503" -> direction(error);
      case "3F000" -> "the schema does not exist";
      case "428C9" -> "the database makes the value of this column, and takes no other";
      case "2BP01" -> "other objects depend on it; DropOptions.cascade() drops them too";
      default -> state.startsWith("42") ? near(error, sql) : null;
    };
  }

  /**
   * The server quotes a value that it cannot read: the copy has its words without the quotation.
   */
  @Override
  protected Throwable cause(PgException error, Throwable failure) {
    if (!String.valueOf(error.getSqlState()).startsWith("22")) {
      return failure;
    }
    PgException silent =
        new PgException(
            VALUE.matcher(String.valueOf(error.getErrorMessage())).replaceAll("\"…\""),
            error.getSeverity(),
            error.getSqlState(),
            null,
            null,
            error.getPosition(),
            null,
            null,
            null,
            error.getFile(),
            error.getLine(),
            error.getRoutine(),
            error.getSchema(),
            error.getTable(),
            error.getColumn(),
            error.getDataType(),
            error.getConstraint());
    silent.setStackTrace(error.getStackTrace());
    return silent;
  }

  /** The message tells it, but in the language of the server; the routine has one name. */
  private static boolean isStalePlan(PgException error) {
    return "0A000".equals(error.getSqlState())
        && "RevalidateCachedQuery".equals(error.getRoutine());
  }

  private static String type(PgException error) {
    String type = first(TYPE, error.getErrorMessage());
    return type == null ? null : "its type is " + type.strip();
  }

  private static String direction(PgException error) {
    String detail = String.valueOf(error.getDetail());
    if (detail.contains(") is not present in table ")) {
      return "the row that it refers to does not exist";
    }
    return detail.contains(") is still referenced from table ")
        ? "other rows still refer to this one"
        : null;
  }

  /** The word of the statement at which the server stopped, never a literal. */
  private static String near(PgException error, String sql) {
    if (sql == null || error.getPosition() == null) {
      return null;
    }
    try {
      int start = sql.offsetByCodePoints(0, Integer.parseInt(error.getPosition()) - 1);
      Matcher token = TOKEN.matcher(sql).region(start, sql.length());
      return token.lookingAt() ? "at " + token.group() : null;
    } catch (IndexOutOfBoundsException | NumberFormatException e) {
      // The position belongs to another text, for example to the body of a function.
      return null;
    }
  }

  private static String first(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(String.valueOf(text));
    if (!matcher.find()) {
      return null;
    }
    return matcher.group(1) != null || matcher.groupCount() == 1
        ? matcher.group(1)
        : matcher.group(2);
  }
}
