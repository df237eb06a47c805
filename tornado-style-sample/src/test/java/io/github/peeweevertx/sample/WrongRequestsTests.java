package io.github.peeweevertx.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.peeweevertx.sample.Caller.Answer;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every way to ask wrongly gets its own status, and a message in JSON. */
abstract class WrongRequestsTests extends ServiceTests {
  private static final String FORM = "application/x-www-form-urlencoded";

  WrongRequestsTests(HandlerForm form) {
    super(form);
  }

  private static String refused(int status, Answer answer) {
    assertEquals(status, answer.status(), answer.body());
    assertEquals("application/json", answer.header("content-type"));
    assertEquals(status, answer.json().getInteger("status"));
    String message = answer.json().getString("error");
    assertFalse(message.isBlank());
    return message;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "abc",
        "1.5",
        "1e3",
        "0x10",
        "1,000",
        "%2B1",
        "-1",
        "0",
        "9223372036854775808",
        "99999999999999999999999999",
        "%D9%A1",
        "1%00",
        "1%3BDROP%20TABLE%20testnamemodel"
      })
  void anIdThatIsNoNumberOrOutOfRangeIsRefused(String id) throws Exception {
    assertTrue(refused(400, caller().get("/?id=" + id)).startsWith("'id' takes a whole number"));
    assertTrue(
        refused(400, caller().get("/create?id=" + id)).startsWith("'id' takes a whole number"));
  }

  @Test
  void anIdThatLeavesNoRoomForFurtherOnesIsNotCreated() throws Exception {
    refused(400, caller().get("/create?id=" + Long.MAX_VALUE));
    refused(400, caller().get("/create?id=" + (RequestValues.GREATEST_NEW_ID + 1)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "?id=", "?other=1"})
  void createWithoutIdIsRefused(String query) throws Exception {
    assertTrue(refused(400, caller().get("/create" + query)).contains("'id'"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "name", "name=", "name=+%09", "other=x"})
  void aFormWithoutNameIsRefused(String form) throws Exception {
    assertTrue(refused(400, caller().post(FORM, form)).contains("'name'"));
  }

  @Test
  void aPostWithoutBodyIsRefused() throws Exception {
    refused(400, Caller.result(caller().send("POST", "/")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "\"charlie\"",
        "{}",
        "{",
        "{\"name\":null}",
        "{\"name\":\"\"}",
        "{\"name\":7}",
        "{\"name\":{\"a\":1}}"
      })
  void jsonWithoutNameIsRefused(String json) throws Exception {
    refused(400, caller().post("application/json", json));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "𝄞"})
  void aNameOver255CharactersIsRefused(String character) throws Exception {
    assertTrue(refused(400, caller().post(character.repeat(256))).contains("255"));
  }

  @Test
  void aNameThatTheDatabaseCannotStoreIsRefused() throws Exception {
    refused(400, caller().post("a\0b"));
    refused(400, caller().post("application/json", "{\"name\":\"\\ud834\"}"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"--frontier\r\nContent-Dis", "no boundary at all"})
  void aBrokenMultipartFormIsRefused(String body) throws Exception {
    refused(400, caller().post("multipart/form-data; boundary=frontier", body));
  }

  @Test
  void aBodyThatIsTooLargeIsRefused() throws Exception {
    refused(413, caller().post("x".repeat(100_000)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/nothing", "/create/100", "/createx", "/index.html", "/%C3%A9"})
  void anUnknownPathIsNotFound(String path) throws Exception {
    refused(404, caller().get(path));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/?id=%zz", "/%zz"})
  void aBrokenUrlIsRefused(String uri) throws Exception {
    String answer = caller().getRaw(uri);

    assertTrue(answer.startsWith("HTTP/1.1 400 Bad Request\r\n"), answer);
    assertTrue(answer.contains("content-type: application/json\r\n"), answer);
    assertTrue(answer.contains("{\"status\":400,\"error\":\""), answer);
  }

  @ParameterizedTest
  @CsvSource({"PUT,/", "DELETE,/?id=1", "PATCH,/", "POST,/create?id=1", "DELETE,/create"})
  void aWrongVerbIsToldTheRightOnes(String verb, String uri) throws Exception {
    Answer answer = Caller.result(caller().send(verb, uri));

    refused(405, answer);
    Set<String> allowed = Set.of(answer.header("allow").split(" ?, ?"));
    assertEquals(uri.startsWith("/create") ? Set.of("GET") : Set.of("GET", "POST"), allowed);
  }
}
