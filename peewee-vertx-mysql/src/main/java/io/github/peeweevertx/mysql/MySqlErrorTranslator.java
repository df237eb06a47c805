package io.github.peeweevertx.mysql;

import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.PeeweeException;
import io.github.peeweevertx.error.ServerError;
import io.github.peeweevertx.error.ServerErrorTranslator;
import io.vertx.mysqlclient.MySQLBatchException;
import io.vertx.mysqlclient.MySQLException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The failures of MySQL and MariaDB, by their numbers; by SQLSTATE where a number is not listed,
 * for these servers share one state among many numbers. They send names only inside of a text that
 * also holds values: each pattern is tied to the end of the text where names follow values.
 */
final class MySqlErrorTranslator extends ServerErrorTranslator<MySQLException> {
  private static final Map<Integer, ErrorCode> BY_NUMBER = new HashMap<>();

  static {
    put(ErrorCode.UNIQUE_VIOLATION, 1022, 1062, 1169, 1586);
    put(ErrorCode.FOREIGN_KEY_VIOLATION, 1216, 1217, 1451, 1452, 1701, 3730);
    put(ErrorCode.NOT_NULL_VIOLATION, 1048, 1263, 1364);
    put(ErrorCode.CHECK_VIOLATION, 3819, 4025);
    // SIGNAL: a trigger or routine of the database refused the statement.
    put(ErrorCode.INTEGRITY_VIOLATION, 1644);

    put(ErrorCode.LOGIN_REFUSED, 1045, 1251, 1698, 1820, 1862, 3118, 4151);
    put(ErrorCode.UNKNOWN_DATABASE, 1049);
    put(ErrorCode.SERVER_OVERLOADED, 1021, 1037, 1038, 1040, 1041, 1114, 1203, 1226);
    put(ErrorCode.SERVER_SHUTDOWN, 1053, 1079, 1927, 3169, 4031);
    put(ErrorCode.TIMEOUT, 1317, 1969, 3024);

    put(ErrorCode.VALUE_TOO_LONG, 1153, 1406);
    put(ErrorCode.VALUE_OUT_OF_RANGE, 1264, 1690);
    put(ErrorCode.INVALID_VALUE, 1265, 1292, 1365, 1366, 1367, 1411, 1525, 3140);

    put(ErrorCode.SYNTAX_ERROR, 1064, 1149);
    put(ErrorCode.UNKNOWN_TABLE, 1051, 1146);
    put(ErrorCode.UNKNOWN_COLUMN, 1054, 1072);
    put(ErrorCode.DUPLICATE_TABLE, 1007, 1050, 1061, 1826);
    put(ErrorCode.PERMISSION_DENIED, 1044, 1142, 1143, 1227, 1370);
    put(ErrorCode.UNSUPPORTED_SQL, 1235, 1295);
    put(ErrorCode.INVALID_QUERY, 1052, 1055, 1093, 1111, 1140, 1210, 1390);
    put(ErrorCode.PROGRAMMING, 1005, 1267, 1273, 3995, 1060, 1091, 1110, 1215, 1305, 1824, 3780);

    put(ErrorCode.SERIALIZATION_FAILURE, 1020);
    put(ErrorCode.DEADLOCK, 1213, 1614, 3058);
    put(ErrorCode.LOCK_NOT_AVAILABLE, 1205, 3572);
    put(ErrorCode.READ_ONLY_TRANSACTION, 1792, 1836);
  }

  /** The failures whose words hold values; the others quote names and the statement. */
  private static final Set<ErrorCode> VALUES =
      EnumSet.of(
          ErrorCode.UNIQUE_VIOLATION,
          ErrorCode.VALUE_TOO_LONG,
          ErrorCode.VALUE_OUT_OF_RANGE,
          ErrorCode.INVALID_VALUE,
          ErrorCode.OPERATIONAL);

  private static final Map<String, ErrorCode> BY_CLASS =
      Map.of(
          "08", ErrorCode.CONNECTION_FAILED,
          "21", ErrorCode.INVALID_QUERY,
          "0A", ErrorCode.UNSUPPORTED_SQL,
          "22", ErrorCode.INVALID_VALUE,
          "23", ErrorCode.INTEGRITY_VIOLATION,
          "28", ErrorCode.LOGIN_REFUSED,
          "40", ErrorCode.SERIALIZATION_FAILURE,
          "42", ErrorCode.PROGRAMMING,
          "45", ErrorCode.INTEGRITY_VIOLATION);

  /** MySQL names the table too, MariaDB only the key. */
  private static final Pattern KEY =
      Pattern.compile("for key '(?:(?<table>[\\w$-]+)\\.)?(?<constraint>[\\w$-]+)'$");

  private static final Pattern REFERENCE =
      Pattern.compile(
          "\\(`[^`]+`\\.`(?<table>[^`]+)`, CONSTRAINT `(?<constraint>[^`]+)` FOREIGN KEY"
              + " \\((?:`(?<column>[^`]+)`\\))?");

  private static final Pattern CHECK =
      Pattern.compile(
          "^(?:Check constraint '(?<constraint>[^']+)' is violated"
              + "|CONSTRAINT `(?<check>[^`]+)` failed for `[^`]+`\\.`(?<table>[^`]+)`)");

  private static final Pattern NOT_NULL = Pattern.compile("^(?:Column|Field) '(?<column>[^']+)' ");

  private static final Pattern COLUMN =
      Pattern.compile(
          "for column (?:'|(?:`[^`]*`\\.`(?<table>[^`]*)`\\.)?`)(?<column>[\\w$-]+)['`]"
              + " at row \\d+$");

  private static final Pattern TABLE = Pattern.compile("'(?:[^'.]+\\.)?([^'.]+)'");

  private static final Pattern COLUMN_OF_TABLE = Pattern.compile("'(?:[^'.]+\\.)*([^'.]+)'");

  private static final Pattern NEAR = Pattern.compile(" near '(\\w+|[^\\w\\s'\"])");

  /** What a statement writes to. */
  private static final Pattern WRITTEN =
      Pattern.compile(
          "^\\s*(?:INSERT|REPLACE|UPDATE)\\s+(?:(?:IGNORE|INTO)\\s+)*(?:`[^`]+`\\.)?`([^`]+)`",
          Pattern.CASE_INSENSITIVE);

  MySqlErrorTranslator(String location) {
    super(MySQLException.class, location);
  }

  /** Of a batch, the failure of its first set of values that failed. */
  @Override
  public PeeweeException translate(Throwable failure, String sql) {
    if (failure instanceof MySQLBatchException batch) {
      return batch.getIterationError().entrySet().stream()
          .min(Map.Entry.comparingByKey())
          .map(first -> super.translate(first.getValue(), sql))
          .orElseGet(() -> super.translate(failure, sql));
    }
    return super.translate(failure, sql);
  }

  @Override
  protected ErrorCode code(MySQLException error) {
    if (error.getErrorCode() == 1005 && text(error).contains("errno: 121 ")) {
      return ErrorCode.DUPLICATE_TABLE;
    }
    if (error.getErrorCode() == 1305 && text(error).startsWith("SAVEPOINT ")) {
      return ErrorCode.TRANSACTION_CLOSED;
    }
    String state = error.getSqlState();
    ErrorCode byClass =
        state == null || state.length() != 5
            ? ErrorCode.OPERATIONAL
            : BY_CLASS.getOrDefault(state.substring(0, 2), ErrorCode.OPERATIONAL);
    return BY_NUMBER.getOrDefault(error.getErrorCode(), byClass);
  }

  @Override
  protected ServerError server(MySQLException error, String sql) {
    String text = text(error);
    ErrorCode code = code(error);
    return switch (code) {
      case UNIQUE_VIOLATION -> inTable(names(error, KEY, text, sql));
      case FOREIGN_KEY_VIOLATION -> names(error, REFERENCE, text, sql);
      case CHECK_VIOLATION -> inTable(names(error, CHECK, text, sql));
      case NOT_NULL_VIOLATION -> inTable(names(error, NOT_NULL, text, sql));
      case VALUE_TOO_LONG, VALUE_OUT_OF_RANGE, INVALID_VALUE -> names(error, COLUMN, text, sql);
      case UNKNOWN_TABLE -> server(error, null, missing(TABLE, text, sql), null, sql);
      case UNKNOWN_COLUMN -> server(error, null, null, missing(COLUMN_OF_TABLE, text, sql), sql);
      default -> server(error, null, null, null, sql);
    };
  }

  /** Where the server does not tell the table, it is the one that the statement writes to. */
  private static ServerError inTable(ServerError error) {
    Matcher written = WRITTEN.matcher(String.valueOf(error.sql()));
    return error.table() == null && written.find()
        ? new ServerError(
            error.sqlState(),
            error.number(),
            error.constraint(),
            written.group(1),
            error.column(),
            error.sql())
        : error;
  }

  /** These servers put the refused value in quotes, and a log prints the cause too. */
  @Override
  protected Throwable cause(MySQLException error, Throwable failure) {
    String text = text(error);
    int open = text.indexOf('\'');
    if (open < 0 || !VALUES.contains(code(error))) {
      return failure;
    }
    String silent = text.substring(0, open) + "'…'" + text.substring(text.lastIndexOf('\'') + 1);
    MySQLException copy = new MySQLException(silent, error.getErrorCode(), error.getSqlState());
    copy.setStackTrace(error.getStackTrace());
    return copy;
  }

  @Override
  protected String detail(MySQLException error, String sql) {
    return switch (error.getErrorCode()) {
      case 1216, 1452 -> "the row that it refers to does not exist";
      case 1217, 1451, 1701, 3730 -> "other rows, or other tables, still refer to it";
      case 1365 -> "a division by zero";
      case 1064 -> near(error, sql);
      default -> null;
    };
  }

  private static String near(MySQLException error, String sql) {
    Matcher near = NEAR.matcher(text(error));
    String token = near.find() ? nameIn(near.group(1), sql) : null;
    return token == null ? null : "at " + token;
  }

  private static ServerError names(MySQLException error, Pattern pattern, String text, String sql) {
    Matcher found = pattern.matcher(text);
    if (!found.find()) {
      return server(error, null, null, null, sql);
    }
    String constraint = group(found, "constraint");
    return server(
        error,
        constraint == null ? group(found, "check") : constraint,
        group(found, "table"),
        group(found, "column"),
        sql);
  }

  /** A name of the statement that the server looked for in vain. */
  private static String missing(Pattern pattern, String text, String sql) {
    Matcher found = pattern.matcher(text);
    return found.find() ? nameIn(found.group(1), sql) : null;
  }

  private static ServerError server(
      MySQLException error, String constraint, String table, String column, String sql) {
    return new ServerError(
        error.getSqlState(), error.getErrorCode(), constraint, table, column, sql);
  }

  /** A named group that this pattern may not have. */
  private static String group(Matcher found, String name) {
    return found.pattern().pattern().contains("(?<" + name + ">") ? found.group(name) : null;
  }

  /** The server's own words: the driver wraps them into its own. */
  private static String text(MySQLException error) {
    String message = error.getMessage();
    String start = "{errorMessage=";
    int end = message.lastIndexOf(", errorCode=");
    return message.startsWith(start) && end >= start.length()
        ? message.substring(start.length(), end)
        : message;
  }

  private static void put(ErrorCode code, int... numbers) {
    for (int number : numbers) {
      BY_NUMBER.put(number, code);
    }
  }
}
