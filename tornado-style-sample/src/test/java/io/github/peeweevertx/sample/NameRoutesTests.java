package io.github.peeweevertx.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.peeweevertx.sample.Caller.Answer;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every route, asked as it wants to be asked. */
abstract class NameRoutesTests extends ServiceTests {
  NameRoutesTests(HandlerForm form) {
    super(form);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void threeRowsAreThereFromTheStart(int id) throws Exception {
    Answer answer = caller().get("/?id=" + id);

    assertEquals(200, answer.status());
    assertEquals(
        new JsonObject().put("id", id).put("name", "TestNameModel id=" + id), answer.json());
    assertEquals("application/json", answer.header("content-type"));
  }

  @Test
  void postCreatesARowThatGetFinds() throws Exception {
    JsonObject created = caller().post("charlie").json();

    assertEquals("charlie", created.getString("name"));
    assertEquals(created, caller().get("/?id=" + created.getLong("id")).json());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "?id=", "?id=%20"})
  void getWithoutIdAnswersAHint(String query) throws Exception {
    Answer answer = caller().get("/" + query);

    assertEquals(200, answer.status());
    assertEquals("Please provide the 'id' query argument, i.e. ?id=1", answer.body());
    assertTrue(answer.header("content-type").startsWith("text/plain"));
  }

  @Test
  void getOfAnUnknownIdAnswersNotFound() throws Exception {
    Answer answer = caller().get("/?id=" + Long.MAX_VALUE);

    assertEquals(404, answer.status());
    assertEquals("Object not found!", answer.json().getString("error"));
  }

  @Test
  void theLastOfSeveralValuesCounts() throws Exception {
    assertEquals(2, caller().get("/?id=1&id=2").json().getInteger("id"));
  }

  @Test
  void createAnswersWithTheTransactionThatItRanIn() throws Exception {
    JsonObject answer = caller().get("/create?id=5100").json();

    assertTrue(answer.containsKey("task1"));
    assertNull(answer.getValue("task1"));
    assertNotNull(answer.getLong("task2"));
    assertEquals("TestNameModel id=5100", answer.getString("obj"));
    assertEquals(
        "'task1' should be null, 'task2' should be not null, 'obj' should be newly created object",
        answer.getString("text"));
    assertEquals("TestNameModel id=5100", caller().get("/?id=5100").json().getString("name"));
  }

  @Test
  void createOfAnExistingRowLeavesItAsItIs() throws Exception {
    long id = caller().post("ada").json().getLong("id");

    JsonObject first = caller().get("/create?id=" + id).json();
    JsonObject second = caller().get("/create?id=" + id).json();

    assertEquals("ada", first.getString("obj"));
    assertEquals("ada", second.getString("obj"));
    assertNotEquals(first.getLong("task2"), second.getLong("task2"));
  }

  @Test
  void aNameMayStandInTheQuery() throws Exception {
    Answer answer = Caller.result(caller().send("POST", "/?name=grace+hopper"));

    assertEquals("grace hopper", answer.json().getString("name"));
  }

  @Test
  void aNameMayStandInAMultipartForm() throws Exception {
    String body =
        "--frontier\r\n"
            + "Content-Disposition: form-data; name=\"name\"\r\n\r\n"
            + "José\r\n"
            + "--frontier--\r\n";

    Answer answer = caller().post("multipart/form-data; boundary=frontier", body);

    assertEquals("José", answer.json().getString("name"));
  }

  @Test
  void aNameMayStandInJson() throws Exception {
    Answer answer = caller().post("application/json; charset=utf-8", "{\"name\": \"linus\"}");

    assertEquals("linus", answer.json().getString("name"));
  }

  @Test
  void spaceAroundANameIsDropped() throws Exception {
    assertEquals("alan", caller().post("  alan\n").json().getString("name"));
  }

  @Test
  void aNameIsData() throws Exception {
    String name = "'; DROP TABLE testnamemodel; -- #{id} $1 %s \"<b>";

    JsonObject created = caller().post(name).json();

    assertEquals(name, caller().get("/?id=" + created.getLong("id")).json().getString("name"));
  }

  @Test
  void aNameMayHave255CharactersOfAnyKind() throws Exception {
    String name = "𝄞".repeat(255);

    JsonObject created = caller().post(name).json();

    assertEquals(name, caller().get("/?id=" + created.getLong("id")).json().getString("name"));
  }
}
