package io.github.peeweevertx.testing.tck.service;

import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.model.UserTable.USER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.peeweevertx.service.QueryServiceProxy;
import io.github.peeweevertx.service.ServiceLimits;
import io.github.peeweevertx.testing.QueryCounter;
import io.github.peeweevertx.testing.model.User;
import io.vertx.core.Future;
import io.vertx.core.eventbus.ReplyException;
import io.vertx.core.eventbus.ReplyFailure;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Messages of those who mean no good: each is answered with a code, and none is executed. */
public abstract class HostileMessagesTck extends ServiceTck {
  private static final int WAVES = 100;
  private static final int WAVE = 100;

  /** For subclasses. */
  protected HostileMessagesTck() {}

  @Test
  final void noneOfTenThousandIsExecutedAndGoodCallsGoOn() {
    await(objects.create(new User("charlie")));
    var limits = ServiceLimits.DEFAULT.withBytes(20_000).withCalls(2 * WAVE, 16);
    String address = started(OPEN.within(limits));
    QueryServiceProxy proxy = QueryServiceProxy.of(vertx, address, TABLES);
    try (QueryCounter counter = counter()) {
      for (int wave = 0; wave < WAVES; wave++) {
        List<Future<?>> bad = new ArrayList<>();
        for (int i = 0; i < WAVE; i++) {
          bad.add(sent(address, wave * WAVE + i));
        }
        assertEquals(1, await(proxy.execute(USER.select())).size());
        bad.forEach(HostileMessagesTck::answeredWithACode);
      }
      assertEquals(WAVES, counter.count());
    }
    assertEquals(1L, await(objects.count(USER)));
    assertEquals(0, last().stats().inFlight());
  }

  private Future<?> sent(String address, int number) {
    return HostileMessages.send(vertx, address, number);
  }

  private static void answeredWithACode(Future<?> call) {
    ReplyException refused =
        io.github.peeweevertx.testing.Await.failure(ReplyException.class, call);
    assertEquals(ReplyFailure.RECIPIENT_FAILURE, refused.failureType(), refused::toString);
    assertTrue(refused.getMessage().matches("PW-[SDP]\\d\\d [0-9a-f-]{36}"), refused::getMessage);
  }
}
