package io.github.peeweevertx.testing.tck.service;

import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.Await.failure;
import static io.github.peeweevertx.testing.model.UserTable.USER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.IntegrityException;
import io.github.peeweevertx.service.Batch;
import io.github.peeweevertx.service.QueryService;
import io.github.peeweevertx.service.QueryServiceProxy;
import io.github.peeweevertx.service.ServiceLimits;
import io.github.peeweevertx.testing.QueryCounter;
import io.github.peeweevertx.testing.server.DatabaseKind;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.eventbus.DeliveryOptions;
import io.vertx.core.eventbus.ReplyException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How much one caller may ask for, and what is said to one who asks for more. */
public abstract class ServiceLimitsTck extends ServiceTck {
  private static final String CODE_AND_NUMBER = "PW-[A-Z]\\d\\d [0-9a-f-]{36}";
  private static final String SECRET = "charlie-the-secret";

  /** For subclasses. */
  protected ServiceLimitsTck() {}

  private void refusedAsMessage(ErrorCode code, String address, Object message) {
    try (QueryCounter sent = counter()) {
      String words =
          failure(ReplyException.class, vertx.eventBus().request(address, message)).getMessage();
      assertTrue(words.matches(CODE_AND_NUMBER), words);
      assertTrue(words.startsWith(code.code()), words);
      sent.assertCount(0);
    }
  }

  @Test
  final void messagesThatAreTooLongAreRefused() {
    String address = started(OPEN.within(ServiceLimits.DEFAULT.withBytes(1_000)));

    refusedAsMessage(
        ErrorCode.LIMIT_EXCEEDED, address, new JsonObject().put("verb", "x".repeat(1_000)));
    refusedAsMessage(ErrorCode.BAD_MESSAGE, address, new JsonObject().put("verb", "x"));
  }

  @Test
  final void messagesOfMoreThanAMebibyteAreRefused() {
    refusedAsMessage(
        ErrorCode.LIMIT_EXCEEDED, started(OPEN), new JsonObject().put("x", "x".repeat(1 << 20)));
  }

  @Test
  final void messagesThatNestDeeperThan32LevelsAreRefused() {
    JsonArray deep = new JsonArray();
    for (int i = 0; i < 31; i++) {
      deep = new JsonArray().add(deep);
    }

    refusedAsMessage(ErrorCode.LIMIT_EXCEEDED, started(OPEN), new JsonObject().put("x", deep));
  }

  @Test
  final void messagesThatAreNoJsonObjectAreRefused() {
    String address = started(OPEN);

    for (Object message :
        List.of(Buffer.buffer("{}"), new byte[] {1}, true, 'c', 1.5, "{}", new JsonArray())) {
      refusedAsMessage(ErrorCode.BAD_MESSAGE, address, message);
    }
    refusedAsMessage(ErrorCode.BAD_MESSAGE, address, null);
  }

  @Test
  final void aDeadlineThatIsFarAwayIsCutToThatOfTheService() {
    String address =
        started(
            OPEN.allowOperation("sleep")
                .within(ServiceLimits.DEFAULT.withTime(Duration.ofMillis(200))));
    String sleep = server.kind() == DatabaseKind.POSTGRESQL ? "pg_sleep" : "SLEEP";
    last()
        .operation(
            "sleep",
            (within, arguments, caller) ->
                within.query("SELECT " + sleep + "(20)", Tuple.tuple()).map("slept"));
    JsonObject call =
        new JsonObject()
            .put("version", 1)
            .put("verb", "call")
            .put("operation", "sleep")
            .put("arguments", new JsonObject());

    ReplyException late =
        failure(
            ReplyException.class,
            vertx
                .eventBus()
                .request(
                    address,
                    call,
                    new DeliveryOptions().addHeader(QueryService.DEADLINE, "99999999999999")));

    // The time may be over before the call is begun, on a machine that stands still.
    List<String> cut = List.of(ErrorCode.TIMEOUT.code(), ErrorCode.DEADLINE_PASSED.code());
    assertTrue(cut.contains(late.getMessage().substring(0, 6)), late::getMessage);
  }

  @Test
  final void callsBeyondThoseInFlightAreRefusedAtOnce() {
    Promise<Object> end = Promise.promise();
    QueryServiceProxy proxy =
        serving(OPEN.allowOperation("wait").within(ServiceLimits.DEFAULT.withCalls(1, 1)));
    last().operation("wait", (within, arguments, caller) -> end.future());

    Future<Object> first = proxy.call("wait", new JsonObject());
    refused(ErrorCode.SERVICE_OVERLOADED, proxy.count(USER.select()));
    end.complete("done");

    assertEquals("done", await(first));
    assertEquals(0L, await(proxy.count(USER.select())));
  }

  @Test
  final void batchesOfMoreThan100StepsAreRefused() {
    QueryServiceProxy proxy = serving(OPEN);
    Batch batch = new Batch();
    for (int i = 0; i < 101; i++) {
      batch.create(USER, USER.username.to("user" + i));
    }

    try (QueryCounter sent = counter()) {
      refused(ErrorCode.LIMIT_EXCEEDED, proxy.batch(batch));
      sent.assertCount(0);
    }
  }

  @Test
  final void repliesOfTheDatabasesFailuresHaveACodeAndANumberOnly() {
    QueryServiceProxy proxy = serving(OPEN);
    await(proxy.create(USER, USER.username.to(SECRET)));

    IntegrityException twice =
        failure(IntegrityException.class, proxy.create(USER, USER.username.to(SECRET)));

    String words = twice.getCause().getMessage();
    assertTrue(words.matches(CODE_AND_NUMBER), words);
    assertFalse(twice.getMessage().contains(SECRET), twice::getMessage);
  }
}
