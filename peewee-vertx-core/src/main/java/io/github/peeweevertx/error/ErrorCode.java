package io.github.peeweevertx.error;

/**
 * Every way in which the toolkit fails, by a code that stays the same from release to release. The
 * letter after the dash tells the family: I integrity, O operational, D data, P programming, N not
 * found, T transaction, C context.
 */
public enum ErrorCode {
  /** A row with the same value of a unique column stands there already. */
  UNIQUE_VIOLATION("PW-I01"),
  /** The referenced row does not exist, or is still referenced. */
  FOREIGN_KEY_VIOLATION("PW-I02"),
  /** A check constraint refused the row. */
  CHECK_VIOLATION("PW-I03"),
  /** A column that takes no NULL was given one. */
  NOT_NULL_VIOLATION("PW-I04"),
  /** An exclusion constraint refused the row. */
  EXCLUSION_VIOLATION("PW-I05"),
  /** Another integrity rule of the database refused the statement. */
  INTEGRITY_VIOLATION("PW-I06"),

  /** The server cannot be reached, or the connection was lost. */
  CONNECTION_FAILED("PW-O01"),
  /** User or password were refused. */
  LOGIN_REFUSED("PW-O02"),
  /** The database of that name does not exist. */
  UNKNOWN_DATABASE("PW-O03"),
  /** No connection came free in time, or too many callers wait for one. */
  POOL_EXHAUSTED("PW-O04"),
  /** The call was not answered before its deadline. */
  TIMEOUT("PW-O05"),
  /** The database handle was closed. */
  DATABASE_CLOSED("PW-O06"),
  /** The server has no room for another connection, or for this statement. */
  SERVER_OVERLOADED("PW-O07"),
  /** The server is shutting down or ended this connection. */
  SERVER_SHUTDOWN("PW-O08"),
  /** Another operational failure of the server. */
  OPERATIONAL("PW-O09"),

  /** A value is too long for its column. */
  VALUE_TOO_LONG("PW-D01"),
  /** A number or a date does not fit its column. */
  VALUE_OUT_OF_RANGE("PW-D02"),
  /** A value has the wrong type or form. */
  INVALID_VALUE("PW-D03"),
  /** A column could not be read into the field of the model. */
  UNREADABLE_VALUE("PW-D04"),

  /** The server does not understand the statement. */
  SYNTAX_ERROR("PW-P01"),
  /** The table does not exist. */
  UNKNOWN_TABLE("PW-P02"),
  /** The column does not exist. */
  UNKNOWN_COLUMN("PW-P03"),
  /** The table or index exists already. */
  DUPLICATE_TABLE("PW-P04"),
  /** The user may not do this. */
  PERMISSION_DENIED("PW-P05"),
  /** This dialect cannot say it. */
  UNSUPPORTED_SQL("PW-P06"),
  /** The query makes no sense as built. */
  INVALID_QUERY("PW-P07"),
  /** The object's class has no table here. */
  UNKNOWN_MODEL("PW-P08"),
  /** The object has no key, and this call needs one. */
  MISSING_KEY("PW-P09"),
  /** Nothing is left to write. */
  NOTHING_TO_SAVE("PW-P10"),
  /** A call was made with an argument that it does not take. */
  INVALID_ARGUMENT("PW-P11"),
  /** The database URL cannot be used. */
  INVALID_URL("PW-P12"),
  /** Generated code and run time are of different versions. */
  STALE_GENERATED_CODE("PW-P13"),
  /** A relation was touched that nobody loaded. */
  NOT_LOADED("PW-P14"),
  /** A model, query or handle of one database was given to another. */
  DIALECT_MISMATCH("PW-P15"),
  /** Another mistake in the statement. */
  PROGRAMMING("PW-P16"),
  /** A blocking call was made where none is allowed. */
  SYNC_NOT_ALLOWED("PW-P17"),
  /** The database lacks an extension that its handle wants. */
  MISSING_EXTENSION("PW-P18"),
  /** A statement or call needs a session of its own, and a pooler stands in between. */
  SESSION_NOT_KEPT("PW-P19"),

  /** No row answers the query. */
  DOES_NOT_EXIST("PW-N01"),
  /** More rows than the limit of the call. */
  TOO_MANY_ROWS("PW-N02"),

  /** The transaction has ended. */
  TRANSACTION_CLOSED("PW-T01"),
  /** A transaction is open already, and this call opens only an outermost one. */
  TRANSACTION_NESTED("PW-T02"),
  /** This call works only inside a transaction. */
  TRANSACTION_REQUIRED("PW-T03"),
  /** Two nested blocks of one transaction run at once. */
  CONCURRENT_SAVEPOINT("PW-T04"),
  /** An earlier statement failed, and the server refuses all others of this transaction. */
  TRANSACTION_ABORTED("PW-T05"),
  /** The server rolled the transaction back, so that it can be tried again. */
  SERIALIZATION_FAILURE("PW-T06"),
  /** Two transactions waited for each other, and this one lost. */
  DEADLOCK("PW-T07"),
  /** A row is locked by somebody else. */
  LOCK_NOT_AVAILABLE("PW-T08"),
  /** The commit was sent and not answered: nobody knows. */
  COMMIT_UNKNOWN("PW-T09"),
  /** The transaction may only read. */
  READ_ONLY_TRANSACTION("PW-T10"),
  /** The call was cancelled by the signal that it was given. */
  CANCELLED("PW-T11"),
  /** A statement written by hand would begin or end a transaction behind the toolkit's back. */
  TRANSACTION_BY_HAND("PW-T12"),
  /** The statement would commit the open transaction, or has done so. */
  IMPLICIT_COMMIT("PW-T13"),
  /** The row has another version than the object: somebody else wrote it. */
  STALE_OBJECT("PW-T14"),

  /** The caller does not run on a Vert.x context. */
  NO_CONTEXT("PW-C01"),
  /** The caller runs on the wrong context. */
  WRONG_CONTEXT("PW-C02"),

  /** A message to a query service cannot be understood. */
  BAD_MESSAGE("PW-S01"),
  /** The policy of a query service does not allow the call. */
  NOT_ALLOWED("PW-S02"),
  /** The authenticator of a query service does not know the caller. */
  NOT_AUTHENTICATED("PW-S03"),
  /** A message, a query or its result is larger than the query service allows. */
  LIMIT_EXCEEDED("PW-S04"),
  /** The query service has as many calls in flight as it takes. */
  SERVICE_OVERLOADED("PW-S05"),
  /** The deadline of a call had passed before it was begun, or left no time for it. */
  DEADLINE_PASSED("PW-S06"),
  /** The query service is being undeployed. */
  SERVICE_STOPPING("PW-S07"),
  /** Nobody listens on the address. */
  NO_SERVICE("PW-S08"),
  /** The query service did not answer, and whether the call took effect is not known. */
  NO_ANSWER("PW-S09"),
  /** The query or the value has no form on the event bus. */
  NOT_ON_THE_BUS("PW-S10"),

  /** The toolkit, or a function given to it, failed in a way that has no code of its own. */
  INTERNAL("PW-X01");

  private final String code;

  ErrorCode(String code) {
    this.code = code;
  }

  /**
   * The code as it stands in messages and crosses the event bus.
   *
   * @return for example {@code PW-I01}
   */
  public String code() {
    return code;
  }
}
