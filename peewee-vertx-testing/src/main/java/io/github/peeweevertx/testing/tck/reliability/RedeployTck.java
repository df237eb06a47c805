package io.github.peeweevertx.testing.tck.reliability;

import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.model.UserTable.USER;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.peeweevertx.manager.Manager;
import io.github.peeweevertx.testing.TestUrl;
import io.github.peeweevertx.testing.faults.Backends;
import io.github.peeweevertx.testing.server.DatabaseUnderTest;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.ThreadingModel;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import org.junit.jupiter.api.Test;

/** A verticle that owns a manager takes its connections along when it goes. */
public abstract class RedeployTck {
  private static final int TIMES = Scale.of(20, 1_000);
  private static final int INSTANCES = 2;
  private static final long HEAP_GROWTH = 64L << 20;

  /** For the subclass of each database. */
  protected RedeployTck() {}

  /** Owns a pool of three, and uses it. */
  private static final class Owner extends VerticleBase {
    private final TestUrl url;

    Owner(TestUrl url) {
      this.url = url;
    }

    @Override
    public Future<?> start() {
      Manager objects = Manager.create(url.pooled(3).open(vertx));
      return objects.atomic(() -> objects.count(USER)).compose(v -> objects.count(USER));
    }
  }

  @Test
  void noConnectionIsLeftOnTheServer(Vertx vertx, DatabaseUnderTest server, Manager objects) {
    Report report = new Report("redeploy");
    await(objects.createTables(USER));
    TestUrl url = TestUrl.of(server);
    try (Backends backends = Backends.of(vertx, server)) {
      int before = backends.count();
      long heap = 0;
      for (int i = 0; i < TIMES; i++) {
        ThreadingModel model = i % 2 == 0 ? ThreadingModel.EVENT_LOOP : ThreadingModel.WORKER;
        DeploymentOptions options =
            new DeploymentOptions().setInstances(INSTANCES).setThreadingModel(model);
        String id = await(vertx.deployVerticle(() -> new Owner(url), options));
        await(vertx.undeploy(id));
        if (i == TIMES / 2) {
          heap = usedHeap();
        }
      }
      backends.awaitCount(before);
      long growth = usedHeap() - heap;
      assertTrue(growth < HEAP_GROWTH, "the heap grew by " + growth);
      report
          .add("%,d deployments of %d instances", TIMES, INSTANCES)
          .add("connections left on the server: 0")
          .add("heap between the middle and the end: %+,d kB", growth >> 10)
          .write(objects);
    }
  }

  private static long usedHeap() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
