package io.github.peeweevertx.exec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.ProgrammingException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

/** Database URLs in their parts. */
class DatabaseUrlTest {
  private static ProgrammingException refused(String url) {
    ProgrammingException error =
        assertThrows(ProgrammingException.class, () -> DatabaseUrl.parse(url));
    assertEquals(ErrorCode.INVALID_URL, error.code());
    assertFalse(error.toString().contains("s3cret"), error::toString);
    return error;
  }

  @Test
  void everyPartIsTakenApart() {
    assertEquals(
        new DatabaseUrl(
            "postgresql+pool",
            "charlie",
            "s3cret",
            "db.example.org",
            6543,
            "test",
            Map.of("max_connections", "5", "sslmode", "require")),
        DatabaseUrl.parse(
            "postgresql+pool://charlie:s3cret@db.example.org:6543/test"
                + "?max_connections=5&sslmode=require"));
  }

  @Test
  void partsThatAreNotNamedAreLeftOpen() {
    DatabaseUrl url = DatabaseUrl.parse("mysql:///test");
    assertEquals("localhost", url.host());
    assertEquals(-1, url.port());
    assertNull(url.user());
    assertNull(url.password());
    assertEquals(Map.of(), url.options());
  }

  @Test
  void userMayComeWithoutPassword() {
    DatabaseUrl url = DatabaseUrl.parse("postgresql://charlie@localhost/test");
    assertEquals("charlie", url.user());
    assertNull(url.password());
  }

  @Test
  void schemeIsReadInLowerCase() {
    assertEquals("postgresql", DatabaseUrl.parse("PostgreSQL://localhost/test").scheme());
  }

  @Test
  void hostMayBeAnAddressOfEitherKind() {
    assertEquals("127.0.0.1", DatabaseUrl.parse("postgresql://127.0.0.1:1/test").host());
    DatabaseUrl six = DatabaseUrl.parse("postgresql://u:p@[::1]:5433/test");
    assertEquals("::1", six.host());
    assertEquals(5433, six.port());
    assertEquals("fe80::1", DatabaseUrl.parse("postgresql://[fe80::1]/test").host());
  }

  @Test
  void hostsMayBeSeveral() {
    DatabaseUrl url = DatabaseUrl.parse("postgresql://u:s3c,ret@a:5433,b,[::1]:5434,:5435/test");
    assertEquals(
        List.of(
            new DatabaseHost("a", 5433),
            new DatabaseHost("b", -1),
            new DatabaseHost("::1", 5434),
            new DatabaseHost("localhost", 5435)),
        url.hosts());
    assertEquals("a", url.host());
    assertEquals(5433, url.port());
    assertEquals("s3c,ret", url.unquoted().password());
    assertEquals("postgresql://a:5433,b,[::1]:5434,localhost:5435/test", url.toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "postgresql://u:s3cret@a,,b/test",
        "postgresql://u:s3cret@a,/test",
        "postgresql://u:s3cret@a,b:port/test"
      })
  void hostThatIsEmptyAmongSeveralIsRefused(String url) {
    refused(url);
  }

  @Test
  void userAndPasswordAreTakenAsTheyStand() {
    DatabaseUrl url = DatabaseUrl.parse("postgresql://cha%40rlie:s3%2Fcret+x@localhost/test");
    assertEquals("cha%40rlie", url.user());
    assertEquals("s3%2Fcret+x", url.password());
  }

  @Test
  void userAndPasswordAreUnquotedOnRequest() {
    DatabaseUrl url =
        DatabaseUrl.parse("postgresql://cha%40rlie:s3%2Fcret+x@localhost/test").unquoted();
    assertEquals("cha@rlie", url.user());
    assertEquals("s3/cret+x", url.password());
    assertNull(DatabaseUrl.parse("postgresql://localhost/test").unquoted().user());
  }

  @Test
  void passwordMayHoldTheMarksOfAUrl() {
    DatabaseUrl url = DatabaseUrl.parse("postgresql://charlie:a:b@c/d@localhost/test");
    assertEquals("charlie", url.user());
    assertEquals("a:b@c/d", url.password());
    assertEquals("test", url.database());
  }

  @Test
  void databaseAndOptionsAreUnquoted() {
    DatabaseUrl url = DatabaseUrl.parse("postgresql://localhost/my%20db?options=-c%20x%3D1&flag");
    assertEquals("my db", url.database());
    assertEquals(Map.of("options", "-c x=1", "flag", ""), url.options());
  }

  @Test
  void optionsKeepTheirOrderAndCannotBeChanged() {
    DatabaseUrl url = DatabaseUrl.parse("postgresql://localhost/test?b=1&a=2&c=3");
    assertEquals(List.of("b", "a", "c"), List.copyOf(url.options().keySet()));
    assertThrows(UnsupportedOperationException.class, () -> url.options().put("d", "4"));
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(strings = {"localhost/test", "://localhost/test", "test"})
  void urlWithoutASchemeIsRefused(String url) {
    assertTrue(refused(url).getMessage().contains("scheme"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "postgresql://",
        "postgresql://localhost",
        "postgresql://localhost/",
        "postgresql://charlie:s3cret@localhost",
        "postgresql://charlie:s3cret@localhost/?max_connections=1"
      })
  void urlWithoutADatabaseIsRefused(String url) {
    assertTrue(refused(url).getMessage().contains("names no database"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "65536", "-1", "x", "5432s3cret"})
  void portThatIsNoneIsRefused(String port) {
    assertTrue(
        refused("postgresql://charlie:s3cret@localhost:" + port + "/test")
            .getMessage()
            .contains("port"));
  }

  @Test
  void brokenPercentSignIsRefused() {
    assertTrue(refused("postgresql://localhost/te%zzst").getMessage().contains("percent"));
  }

  @Test
  void numbersOfOptionsAreWholeAndPositive() {
    DatabaseUrl url = DatabaseUrl.parse("postgresql://localhost/test?a=7&b=0&c=x&d=1.5");
    assertEquals(7, url.number("a", 1));
    assertEquals(99, url.number("missing", 99));
    for (String name : List.of("b", "c", "d")) {
      ProgrammingException error =
          assertThrows(ProgrammingException.class, () -> url.number(name, 1));
      assertEquals(ErrorCode.INVALID_URL, error.code());
      assertTrue(error.getMessage().contains("option " + name), error::getMessage);
    }
  }

  @Test
  void textFormShowsNeitherUserNorPassword() {
    assertEquals(
        "postgresql+pool://localhost:5433/test",
        DatabaseUrl.parse("postgresql+pool://charlie:s3cret@localhost:5433/test?x=y").toString());
  }
}
