package io.github.peeweevertx.testing.tck;

import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.Await.failure;
import static io.github.peeweevertx.testing.model.AllTypesTable.ALL_TYPES;
import static io.github.peeweevertx.testing.model.CountryTable.COUNTRY;
import static io.github.peeweevertx.testing.model.NoteTable.NOTE;
import static io.github.peeweevertx.testing.model.TweetTable.TWEET;
import static io.github.peeweevertx.testing.model.UserTable.USER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.peeweevertx.error.DataException;
import io.github.peeweevertx.error.DatabaseException;
import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.IntegrityException;
import io.github.peeweevertx.error.PeeweeException;
import io.github.peeweevertx.error.ProgrammingException;
import io.github.peeweevertx.testing.model.Country;
import io.github.peeweevertx.testing.model.Note;
import io.github.peeweevertx.testing.model.User;
import io.github.peeweevertx.testing.server.DatabaseKind;
import io.github.peeweevertx.type.SqlTypes;
import io.vertx.core.Future;
import io.vertx.sqlclient.Tuple;
import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * What the server refuses comes out as one of the toolkit's own exceptions, with the code, the
 * names and a way out, and without any value.
 */
public abstract class ErrorsTck extends Tck {
  private static final String SECRET = "s3cretValue";

  /** For subclasses. */
  protected ErrorsTck() {
    super(USER, TWEET, NOTE, COUNTRY, ALL_TYPES);
  }

  /** Fails as expected, in words that a person can use and that tell no value. */
  private <X extends DatabaseException> X refused(
      Class<X> expected, ErrorCode code, Future<?> call) {
    X error = failure(expected, call);
    assertEquals(code, error.code(), error::toString);
    assertNotNull(error.sqlState(), error::toString);
    assertNotNull(error.sql(), error::toString);
    assertNotNull(error.getCause(), error::toString);
    assertTrue(error.toString().contains(code.code()), error::toString);
    // A code alone, or the server's words alone, would not help anybody.
    assertTrue(error.getMessage().split(" ").length > 5, error::getMessage);
    Secrets.assertSilent(error, SECRET);
    return error;
  }

  private void assertNames(IntegrityException error, String constraint, String table) {
    // MySQL and MariaDB number the references that are given no name, but tell their column.
    assertTrue(
        error.constraint().toLowerCase(Locale.ROOT).contains(constraint)
            || constraint.equals(error.column()),
        error::constraint);
    assertEquals(table, error.table());
    assertTrue(error.getMessage().contains(error.constraint()), error::getMessage);
  }

  private String quoted(String name) {
    return database.dialect().quote(name);
  }

  private Future<?> sql(String text) {
    return objects.query(text, Tuple.tuple());
  }

  // Constraints.

  @Test
  void duplicateOfAUniqueColumnNamesConstraintTableAndColumn() {
    await(objects.create(new User(SECRET)));
    IntegrityException error =
        refused(
            IntegrityException.class, ErrorCode.UNIQUE_VIOLATION, objects.create(new User(SECRET)));
    assertNames(error, "username", "user");
    if (server.kind() == DatabaseKind.POSTGRESQL) {
      // The others tell the constraint alone.
      assertEquals("username", error.column());
    }
  }

  @Test
  void duplicateKeyIsAUniqueViolation() {
    await(objects.create(new Country("DE", SECRET)));
    IntegrityException error =
        refused(
            IntegrityException.class,
            ErrorCode.UNIQUE_VIOLATION,
            objects.create(new Country("DE", SECRET)));
    assertEquals("country", error.table());
  }

  @Test
  void updateToADuplicateIsAUniqueViolation() {
    await(objects.create(new User(SECRET)));
    User lucy = await(objects.create(new User("lucy")));
    lucy.username = SECRET;
    refused(IntegrityException.class, ErrorCode.UNIQUE_VIOLATION, objects.update(lucy));
  }

  @Test
  void referenceToNoRowNamesConstraintTableAndColumn() {
    IntegrityException error =
        refused(
            IntegrityException.class,
            ErrorCode.FOREIGN_KEY_VIOLATION,
            objects.create(TWEET, TWEET.user.to(4711L), TWEET.content.to(SECRET)));
    assertNames(error, "user_id", "tweet");
    assertEquals("user_id", error.column());
    Secrets.assertSilent(error, "4711");
  }

  @Test
  void deleteOfAReferredRowNamesTheConstraint() {
    User charlie = await(objects.create(new User(SECRET)));
    await(objects.create(new Note(charlie, SECRET)));
    IntegrityException error =
        refused(IntegrityException.class, ErrorCode.FOREIGN_KEY_VIOLATION, objects.delete(charlie));
    assertNames(error, "author_id", "note");
  }

  @Test
  void missingValueNamesTableAndColumn() {
    IntegrityException error =
        refused(
            IntegrityException.class,
            ErrorCode.NOT_NULL_VIOLATION,
            objects.create(USER, USER.username.to((String) null), USER.email.to(SECRET)));
    assertEquals("user", error.table());
    assertEquals("username", error.column());
    assertTrue(error.getMessage().contains("username"), error::getMessage);
  }

  @Test
  void brokenCheckNamesConstraintAndTable() {
    await(
        sql(
            "ALTER TABLE "
                + quoted("country")
                + " ADD CONSTRAINT name_is_long CHECK (CHAR_LENGTH(name) > 20)"));
    try {
      IntegrityException error =
          refused(
              IntegrityException.class,
              ErrorCode.CHECK_VIOLATION,
              objects.create(new Country("DE", SECRET)));
      assertNames(error, "name_is_long", "country");
    } finally {
      await(sql("ALTER TABLE " + quoted("country") + " DROP CONSTRAINT name_is_long"));
    }
  }

  // Values.

  @Test
  void textThatIsTooLongIsAValueError() {
    DataException error =
        refused(
            DataException.class,
            ErrorCode.VALUE_TOO_LONG,
            objects.create(new User(SECRET.repeat(5))));
    assertTrue(error.getMessage().contains("long"), error::getMessage);
  }

  @Test
  void updateToATextThatIsTooLongIsAValueError() {
    User user = await(objects.create(new User("charlie")));
    user.username = SECRET.repeat(5);
    refused(DataException.class, ErrorCode.VALUE_TOO_LONG, objects.update(user));
    assertEquals("charlie", await(objects.refresh(user)).username);
  }

  @Test
  void numberThatDoesNotFitIsAValueError() {
    User user =
        await(objects.create(USER, USER.username.to("charlie"), USER.logins.to(Integer.MAX_VALUE)));
    refused(
        DataException.class,
        ErrorCode.VALUE_OUT_OF_RANGE,
        objects.execute(USER.update(USER.logins.to(USER.logins.plus(1))).all()));
    assertEquals(Integer.MAX_VALUE, await(objects.refresh(user)).logins);
  }

  @Test
  void decimalWithTooManyDigitsIsAValueError() {
    refused(
        DataException.class,
        ErrorCode.VALUE_OUT_OF_RANGE,
        objects.create(
            ALL_TYPES,
            ALL_TYPES.textValue.to(SECRET),
            ALL_TYPES.decimalValue.to(new BigDecimal("12345678901234567"))));
  }

  @Test
  void textThatIsNoNumberIsAValueError() {
    await(objects.create(new User(SECRET)));
    // In an update: a select of MySQL and MariaDB only warns.
    DataException error =
        failure(
            DataException.class,
            objects.execute(
                USER.update(USER.logins.to(USER.username.cast(SqlTypes.INTEGER))).all()));
    assertEquals(ErrorCode.INVALID_VALUE, error.code());
    // The server's own words are kept as the cause, and they do tell the value.
    Secrets.assertOwnWordsSilent(error, SECRET);
  }

  @Test
  void divisionByZeroIsAValueError() {
    await(objects.create(new User("charlie")));
    refused(
        DataException.class,
        ErrorCode.INVALID_VALUE,
        // In an update: a select of MySQL and MariaDB only warns.
        objects.execute(USER.update(USER.logins.to(USER.logins.div(USER.logins))).all()));
  }

  // Statements.

  @Test
  void statementThatTheServerDoesNotUnderstandIsAProgrammingError() {
    ProgrammingException error =
        refused(ProgrammingException.class, ErrorCode.SYNTAX_ERROR, sql("SELECT FROM WHERE"));
    assertEquals("SELECT FROM WHERE", error.sql());
  }

  @Test
  void missingTableIsNamed() {
    ProgrammingException error =
        refused(ProgrammingException.class, ErrorCode.UNKNOWN_TABLE, sql("SELECT 1 FROM no_such"));
    assertTrue(error.getMessage().contains("no_such"), error::getMessage);
  }

  @Test
  void missingColumnIsNamed() {
    ProgrammingException error =
        refused(
            ProgrammingException.class,
            ErrorCode.UNKNOWN_COLUMN,
            sql("SELECT no_such FROM " + quoted("user")));
    assertTrue(error.getMessage().contains("no_such"), error::getMessage);
  }

  @Test
  void tableThatIsThereAlreadyIsAProgrammingError() {
    ProgrammingException error =
        refused(
            ProgrammingException.class,
            ErrorCode.DUPLICATE_TABLE,
            sql("CREATE TABLE " + quoted("user") + " (id INTEGER)"));
    assertTrue(error.getMessage().length() > 20, error::getMessage);
  }

  // The tree.

  @Test
  void everyErrorIsCaughtAsOne() {
    await(objects.create(new User("charlie")));
    PeeweeException error = failure(PeeweeException.class, objects.create(new User("charlie")));
    assertTrue(error instanceof DatabaseException);
    assertTrue(error.toString().startsWith("IntegrityException PW-I01: "), error::toString);
  }

  @Test
  void failedStatementLeavesTheHandleUsable() {
    await(objects.create(new User("charlie")));
    for (int i = 0; i < 30; i++) {
      failure(IntegrityException.class, objects.create(new User("charlie")));
      failure(ProgrammingException.class, sql("SELECT no_such"));
    }
    assertEquals(1, await(objects.count(USER)));
  }
}
