package io.github.peeweevertx.pg.hosts;

import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.model.TweetTable.TWEET;
import static io.github.peeweevertx.testing.model.UserTable.USER;

import io.github.peeweevertx.exec.Database;
import io.github.peeweevertx.manager.Manager;
import io.github.peeweevertx.testing.TestUrl;
import io.github.peeweevertx.testing.faults.Poll;
import io.github.peeweevertx.testing.junit.OnDatabase;
import io.github.peeweevertx.testing.server.DatabaseKind;
import io.github.peeweevertx.testing.tck.hosts.ReplicasTck;
import io.vertx.core.Future;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.io.TempDir;

/** A standby that follows by streaming replication. */
@OnDatabase(DatabaseKind.POSTGRESQL)
class PgReplicasTest extends ReplicasTck {
  @TempDir static Path folder;

  @Override
  protected Pair start() {
    Streaming servers = Streaming.start(folder);
    Pair pair = new Pair(servers.primary(), servers.standby(), servers::stop);
    Database writer = TestUrl.of(servers.primary()).open(vertx);
    await(Manager.create(writer).createTables(USER, TWEET));
    await(Manager.create(writer).create(USER, USER.username.to("first")));
    await(writer.close());
    arrive(pair, "first");
    return pair;
  }

  @Override
  protected void arrive(Pair servers, String username) {
    Database reader = TestUrl.of(servers.replica()).open(vertx);
    Manager manager = Manager.create(reader);
    Poll.until(
        Duration.ofSeconds(20),
        () ->
            await(
                manager
                    .exists(USER.select().where(USER.username.eq(username)))
                    .recover(notThereYet -> Future.succeededFuture(false))),
        () -> username + " has not arrived");
    await(reader.close());
  }
}
