package io.github.peeweevertx.type;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class ValueSizeTest {
  private static void assertNotBelow(int bytes, Object value) {
    long estimated = ValueSize.of(value);
    assertTrue(estimated >= bytes, () -> estimated + " for " + bytes + " bytes");
    assertTrue(estimated <= 64 + 3L * bytes, () -> estimated + " for " + bytes + " bytes");
  }

  @Test
  void isNeverLessThanWhatTheValueTakes() {
    for (String letters : List.of("", "plain", "äöü", "漢字", "🐈")) {
      String text = letters.repeat(99);
      assertNotBelow(text.getBytes(StandardCharsets.UTF_8).length, text);
    }
    assertNotBelow(5_000, Buffer.buffer(new byte[5_000]));
    assertNotBelow(5_000, new byte[5_000]);
    JsonObject object = new JsonObject().put("key", "ä".repeat(99));
    assertNotBelow(object.encode().getBytes(StandardCharsets.UTF_8).length, object);
    JsonArray array = new JsonArray().add(object);
    assertNotBelow(array.encode().getBytes(StandardCharsets.UTF_8).length, array);
    assertNotBelow(401, BigDecimal.TEN.pow(400));
    assertNotBelow(20, Long.MIN_VALUE);
    assertNotBelow(12, LocalDateTime.MAX);
    assertNotBelow(1, null);
  }
}
