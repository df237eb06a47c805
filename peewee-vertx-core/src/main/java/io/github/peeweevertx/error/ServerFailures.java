package io.github.peeweevertx.error;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** From a code to its exception and its words: what, where, what to do next. */
final class ServerFailures {
  private record Words(String what, String next) {}

  private static final Words UNKNOWN =
      new Words("The server refused the statement", "The cause says why.");

  private static final Map<ErrorCode, Words> WORDS = new EnumMap<>(integrity());

  static {
    WORDS.putAll(operational());
    WORDS.putAll(data());
    WORDS.putAll(programming());
    WORDS.putAll(transactions());
  }

  private ServerFailures() {}

  /**
   * Makes an exception.
   *
   * @param detail a few words without any value, or null
   */
  static PeeweeException of(ErrorCode code, ServerError server, String detail, Throwable cause) {
    Words words = WORDS.getOrDefault(code, UNKNOWN);
    String message =
        words.what + (detail == null ? "" : ": " + detail) + where(server) + ". " + words.next;
    return exception(code, message, server, cause);
  }

  /** The class of exception that a code belongs to. */
  static PeeweeException exception(
      ErrorCode code, String message, ServerError server, Throwable cause) {
    // The letter behind the dash is the family, and stays as it is from release to release.
    return switch (code.code().charAt(3)) {
      case 'I' -> new IntegrityException(code, message, server, cause);
      case 'O' -> new OperationalException(code, message, server, cause);
      case 'D' -> new DataException(code, message, server, cause);
      case 'P' -> new ProgrammingException(code, message, server, cause);
      case 'T' -> new TransactionException(code, message, cause);
      default -> new PeeweeException(code, message, cause);
    };
  }

  private static String where(ServerError server) {
    List<String> parts = new ArrayList<>();
    add(parts, "constraint", server.constraint());
    add(parts, "table", server.table());
    add(parts, "column", server.column());
    add(parts, "SQLSTATE", server.sqlState());
    if (server.number() != 0) {
      parts.add("error " + server.number());
    }
    return parts.isEmpty() ? "" : " (" + String.join(", ", parts) + ")";
  }

  private static void add(List<String> parts, String label, String name) {
    if (name != null) {
      parts.add(label + " " + name);
    }
  }

  private static Map<ErrorCode, Words> integrity() {
    return Map.ofEntries(
        words(
            ErrorCode.UNIQUE_VIOLATION,
            "A row with the same unique value exists already",
            "Use another value, or getOrCreate to take the row that is there."),
        words(
            ErrorCode.FOREIGN_KEY_VIOLATION,
            "A reference between rows does not hold",
            "Write the row that is referred to before those that refer to it, and delete it after"
                + " them."),
        words(
            ErrorCode.CHECK_VIOLATION,
            "A check of the database refused the row",
            "The definition of the constraint says which values it takes."),
        words(
            ErrorCode.NOT_NULL_VIOLATION,
            "A column that takes no NULL was given no value",
            "Set the field, give it a default, or declare it @Column(nullable = true)."),
        words(
            ErrorCode.EXCLUSION_VIOLATION,
            "A row that excludes this one exists already",
            "Use another value, or change the row that is there."),
        words(
            ErrorCode.INTEGRITY_VIOLATION,
            "A rule of the database refused the statement",
            "The cause says which rule."));
  }

  private static Map<ErrorCode, Words> operational() {
    return Map.ofEntries(
        words(
            ErrorCode.CONNECTION_FAILED,
            "The connection to the server failed",
            "Whether the statement took effect is not known: look before you send it again."),
        words(
            ErrorCode.LOGIN_REFUSED,
            "The server refused the login",
            "Check user and password, and which users the server lets in from this host."),
        words(
            ErrorCode.UNKNOWN_DATABASE,
            "The database does not exist",
            "Create it, or correct its name in the database URL."),
        words(
            ErrorCode.TIMEOUT,
            "The server gave the statement up: it took too long, or somebody cancelled it",
            "Make the statement faster, or allow it more time."),
        words(
            ErrorCode.SERVER_OVERLOADED,
            "The server has no room for another connection, or for this statement",
            "Try again later; make the pools of all clients smaller than what the server allows."),
        words(
            ErrorCode.SERVER_SHUTDOWN,
            "The server is starting or stopping, or ended this connection",
            "Try again: the next call opens a new connection."),
        words(
            ErrorCode.OPERATIONAL,
            "The server failed",
            "The cause says how; trying again may help."));
  }

  private static Map<ErrorCode, Words> data() {
    return Map.ofEntries(
        words(
            ErrorCode.VALUE_TOO_LONG,
            "A value is too long for its column",
            "Shorten it, or make room for it: @Column(maxLength = …) or @Text."),
        words(
            ErrorCode.VALUE_OUT_OF_RANGE,
            "A number or a date does not fit its column",
            "Use a value in range, or a wider column type."),
        words(
            ErrorCode.INVALID_VALUE,
            "A value has the wrong type or form",
            "Give a value that the column takes; the cause has the words of the server."));
  }

  private static Map<ErrorCode, Words> programming() {
    return Map.ofEntries(
        words(
            ErrorCode.SYNTAX_ERROR,
            "The server does not understand the statement",
            "Correct the raw part of it; sql() of this exception has the whole."),
        words(
            ErrorCode.UNKNOWN_TABLE,
            "The table does not exist",
            "Create it with createTables, or check database, schema and search path."),
        words(
            ErrorCode.UNKNOWN_COLUMN,
            "The column does not exist",
            "Bring the table up to date with its model, or correct the name."),
        words(
            ErrorCode.DUPLICATE_TABLE,
            "A table, index, constraint or schema of this name exists already",
            "Create it with CreateOptions.safe(), or under another name."),
        words(
            ErrorCode.PERMISSION_DENIED,
            "The user may not do this",
            "Grant the right to the user, or connect as another user."),
        words(
            ErrorCode.UNSUPPORTED_SQL,
            "The server does not support this statement",
            "The cause says what; another release of the server may."),
        words(
            ErrorCode.INVALID_QUERY,
            "The server cannot make sense of the query",
            "The cause says why; sql() of this exception has the whole."),
        words(
            ErrorCode.PROGRAMMING,
            "The server refused the statement",
            "The cause says why; sql() of this exception has the whole."));
  }

  private static Map<ErrorCode, Words> transactions() {
    return Map.ofEntries(
        words(
            ErrorCode.TRANSACTION_CLOSED,
            "The transaction or savepoint has ended",
            "Begin another one."),
        words(
            ErrorCode.TRANSACTION_REQUIRED,
            "The statement works only inside a transaction",
            "Send it inside of atomic(…)."),
        words(
            ErrorCode.TRANSACTION_ABORTED,
            "An earlier statement of this transaction failed, and the server refuses all others",
            "End the transaction, and put statements that may fail into a nested atomic(…)."),
        words(
            ErrorCode.SERIALIZATION_FAILURE,
            "The server rolled the transaction back, because another one was in its way",
            "Run the whole transaction again."),
        words(
            ErrorCode.DEADLOCK,
            "Two transactions waited for each other, and the server rolled this one back",
            "Run the whole transaction again, and lock rows in the same order everywhere."),
        words(
            ErrorCode.LOCK_NOT_AVAILABLE,
            "A row or table is locked by another transaction",
            "Try again later, or wait longer for the lock."),
        words(
            ErrorCode.COMMIT_UNKNOWN,
            "The commit was not answered, and nobody knows its outcome",
            "Look into the database before you run the transaction again."),
        words(
            ErrorCode.READ_ONLY_TRANSACTION,
            "The transaction may only read",
            "Write in another transaction, and not on a standby server."));
  }

  private static Map.Entry<ErrorCode, Words> words(ErrorCode code, String what, String next) {
    return entry(code, new Words(what, next));
  }
}
