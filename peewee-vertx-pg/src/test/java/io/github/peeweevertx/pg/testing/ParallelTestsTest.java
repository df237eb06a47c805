package io.github.peeweevertx.pg.testing;

import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.model.UserTable.USER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.github.peeweevertx.manager.Manager;
import io.github.peeweevertx.testing.junit.OnDatabase;
import io.github.peeweevertx.testing.junit.RolledBack;
import io.github.peeweevertx.testing.model.User;
import io.github.peeweevertx.testing.server.DatabaseKind;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** Tests that are rolled back run at once, and do not see each other. */
class ParallelTestsTest {
  private static final int AT_ONCE = 3;
  private static final CyclicBarrier BARRIER = new CyclicBarrier(AT_ONCE);

  @Test
  void testsOfOneClassRunAtOnceEachInItsTransaction() {
    SummaryGeneratingListener listener = new SummaryGeneratingListener();
    LauncherFactory.create()
        .execute(
            LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(AtOnce.class))
                .configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
                .configurationParameter("junit.jupiter.execution.parallel.config.strategy", "fixed")
                .configurationParameter(
                    "junit.jupiter.execution.parallel.config.fixed.parallelism", "3")
                .build(),
            listener);
    assertEquals(
        "",
        listener.getSummary().getFailures().stream()
            .map(failure -> failure.getException().toString())
            .reduce("", String::concat));
    assertEquals(AT_ONCE, listener.getSummary().getTestsSucceededCount());
  }

  /** Each waits until all have written. */
  @OnDatabase(DatabaseKind.POSTGRESQL)
  @RolledBack
  @Execution(ExecutionMode.CONCURRENT)
  static class AtOnce {
    @BeforeAll
    static void tables(Manager objects) {
      await(objects.createTables(USER));
    }

    private static void writesAndReads(Manager objects, String name) throws Exception {
      await(objects.create(new User(name)));
      BARRIER.await(30, TimeUnit.SECONDS);
      assertEquals(1, await(objects.count(USER)));
      BARRIER.await(30, TimeUnit.SECONDS);
    }

    @Test
    void one(Manager objects) throws Exception {
      writesAndReads(objects, "one");
    }

    @Test
    void two(Manager objects) throws Exception {
      writesAndReads(objects, "two");
    }

    @Test
    void three(Manager objects) throws Exception {
      writesAndReads(objects, "three");
    }
  }
}
