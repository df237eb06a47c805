package io.github.peeweevertx.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.PeeweeException;
import io.github.peeweevertx.error.ProgrammingException;
import io.github.peeweevertx.model.UserTable;
import io.github.peeweevertx.wire.TableNames;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What a service is like when nobody has said anything, and what nobody can say. */
class ServiceBarTest {
  private static final TableNames TABLES = TableNames.of(UserTable.USER);

  private static ErrorCode refusal(Runnable call) {
    return assertThrows(PeeweeException.class, call::run).code();
  }

  @Nested
  class Defaults {
    @Test
    void theLimitsAreThoseThatThePageSays() {
      ServiceLimits limits = ServiceLimits.DEFAULT;

      assertEquals(1_000, limits.rows());
      assertEquals(1 << 20, limits.bytes());
      assertEquals(32, limits.depth());
      assertEquals(Duration.ofSeconds(30), limits.time());
      assertEquals(64, limits.inFlight());
      assertEquals(limits, Policy.of(Authenticator.anonymous()).limits());
    }

    @Test
    void onlyTheProcessOfTheServiceIsAnswered() {
      assertFalse(ServiceOptions.at("users").clustered());
    }

    @Test
    void thereIsNoPolicyWithoutAnAuthenticator() {
      assertThrows(NullPointerException.class, () -> Policy.of(null));
    }
  }

  @Nested
  class Limits {
    @Test
    void noAnswerHasMoreThanTenThousandRows() {
      assertEquals(10_000, ServiceLimits.DEFAULT.withRows(10_000).rows());
      assertEquals(
          ErrorCode.INVALID_ARGUMENT, refusal(() -> ServiceLimits.DEFAULT.withRows(10_001)));
    }

    @Test
    void thoseThatMakeNoSenseAreRefused() {
      assertThrows(ProgrammingException.class, () -> ServiceLimits.DEFAULT.withRows(0));
      assertThrows(ProgrammingException.class, () -> ServiceLimits.DEFAULT.withCalls(1, 2));
      assertThrows(ProgrammingException.class, () -> ServiceLimits.DEFAULT.withCalls(1, 0));
      assertThrows(ProgrammingException.class, () -> ServiceLimits.DEFAULT.withBytes(0));
    }
  }

  @Nested
  class MessagesOfOtherProcesses {
    private ErrorCode refusedText(String text, ServiceLimits limits) {
      return refusal(() -> Envelope.received(Buffer.buffer(text)).call(TABLES, limits));
    }

    @Test
    void areNotParsedWhenTheyAreTooLong() {
      String noJsonAtAll = "x".repeat(1_001);

      assertEquals(
          ErrorCode.LIMIT_EXCEEDED,
          refusedText(noJsonAtAll, ServiceLimits.DEFAULT.withBytes(1_000)));
    }

    @Test
    void areRefusedWhenTheyNestTooDeep() {
      assertEquals(
          ErrorCode.LIMIT_EXCEEDED,
          refusedText("{\"x\":" + "[".repeat(32) + "]".repeat(32) + "}", ServiceLimits.DEFAULT));
      assertEquals(
          ErrorCode.BAD_MESSAGE,
          refusedText("{\"x\":" + "[".repeat(31) + "]".repeat(31) + "}", ServiceLimits.DEFAULT));
      assertEquals(
          ErrorCode.BAD_MESSAGE,
          refusedText("{\"x\":" + "[".repeat(400_000), ServiceLimits.DEFAULT));
    }

    @Test
    void areRefusedWhenTheyAreNoJsonObject() {
      for (String text : new String[] {"", "{", "[]", "null", "7", "\"text\"", "\u0000\u0001"}) {
        assertEquals(ErrorCode.BAD_MESSAGE, refusedText(text, ServiceLimits.DEFAULT), text);
      }
    }
  }

  @Nested
  class PoliciesInJson {
    private Policy read(JsonObject json) {
      return PolicyConfig.read(json, TABLES);
    }

    @Test
    void allowNothingThatTheyDoNotSay() {
      Policy policy = read(new JsonObject());

      assertFalse(policy.allowsHealth());
      assertFalse(policy.allowsOperation("any"));
      assertEquals(null, policy.grant(TABLES, UserTable.USER.source()));
      assertEquals(ServiceLimits.DEFAULT, policy.limits());
    }

    @Test
    void setLimits() {
      JsonObject limits =
          new JsonObject()
              .put("rows", 10)
              .put("bytes", 2_000)
              .put("sources", 1)
              .put("time", 500)
              .put("inFlight", 8)
              .put("atWork", 4);

      assertEquals(
          ServiceLimits.DEFAULT
              .withRows(10)
              .withBytes(2_000)
              .withSources(1)
              .withTime(Duration.ofMillis(500))
              .withCalls(8, 4),
          read(new JsonObject().put("limits", limits)).limits());
    }

    @Test
    void areRefusedWithWordsThatNobodyKnows() {
      JsonObject everything = new JsonObject().put("User", new JsonObject().put("all", true));
      JsonObject noField =
          new JsonObject()
              .put("User", new JsonObject().put("read", new JsonArray().add("password")));

      assertThrows(PeeweeException.class, () -> read(new JsonObject().put("allow", "*")));
      assertThrows(PeeweeException.class, () -> read(new JsonObject().put("models", everything)));
      assertThrows(RuntimeException.class, () -> read(new JsonObject().put("models", noField)));
    }
  }
}
