package io.github.peeweevertx.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.peeweevertx.sample.Caller.Answer;
import org.junit.jupiter.api.Test;

/** Alone on its database, whose keys are large ever after. */
class GreatestKeyTest extends ServiceTests {
  GreatestKeyTest() {
    super(HandlerForm.FUTURES);
  }

  @Test
  void postsGoOnAfterTheGreatestKeyThatACallerMayChoose() throws Exception {
    assertEquals(200, caller().get("/create?id=" + RequestValues.GREATEST_NEW_ID).status());

    Answer posted = caller().post("after");

    assertEquals(200, posted.status());
    assertTrue(posted.json().getLong("id") > RequestValues.GREATEST_NEW_ID);
    assertEquals(posted.json(), caller().get("/?id=" + posted.json().getLong("id")).json());
  }
}
