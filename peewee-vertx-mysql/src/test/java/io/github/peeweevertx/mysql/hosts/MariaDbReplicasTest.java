package io.github.peeweevertx.mysql.hosts;

import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.model.TweetTable.TWEET;
import static io.github.peeweevertx.testing.model.UserTable.USER;

import io.github.peeweevertx.exec.Database;
import io.github.peeweevertx.manager.Manager;
import io.github.peeweevertx.testing.TestUrl;
import io.github.peeweevertx.testing.junit.OnDatabase;
import io.github.peeweevertx.testing.model.User;
import io.github.peeweevertx.testing.server.DatabaseKind;
import io.github.peeweevertx.testing.server.DatabaseUnderTest;
import io.github.peeweevertx.testing.server.EmbeddedServer;
import io.github.peeweevertx.testing.tck.hosts.ReplicasTck;
import io.vertx.sqlclient.Tuple;

/**
 * A second server that says {@code read_only} stands in for a replica: nothing is replicated, the
 * test brings rows to both. MariaDB only, since no two servers of MySQL can be had in a build.
 */
@OnDatabase(DatabaseKind.MARIADB)
class MariaDbReplicasTest extends ReplicasTck {
  private static final String PASSWORD = "both-of-them";

  @Override
  protected Pair start() {
    EmbeddedServer primary = EmbeddedServer.builder(DatabaseKind.MARIADB).start();
    EmbeddedServer replica = EmbeddedServer.builder(DatabaseKind.MARIADB).start();
    prepare(primary);
    Database admin = prepare(replica);
    await(admin.query("SET GLOBAL read_only = 1", Tuple.tuple()));
    await(admin.close());
    return new Pair(
        as(primary),
        as(replica),
        () -> {
          replica.close();
          primary.close();
        });
  }

  private Database prepare(EmbeddedServer server) {
    Database admin = TestUrl.of(server).open(vertx);
    await(admin.query("CREATE USER 'both'@'%' IDENTIFIED BY '" + PASSWORD + "'", Tuple.tuple()));
    await(admin.query("GRANT ALL ON *.* TO 'both'@'%'", Tuple.tuple()));
    await(Manager.create(admin).createTables(USER, TWEET));
    return admin;
  }

  /** The login that both servers know. */
  private static DatabaseUnderTest as(EmbeddedServer server) {
    return DatabaseUnderTest.named(
        DatabaseKind.MARIADB,
        "mariadb://both:%s@%s:%d/%s"
            .formatted(PASSWORD, server.host(), server.port(), server.database()));
  }

  @Override
  protected void arrive(Pair servers, String username) {
    Database replica = TestUrl.of(servers.replica()).open(vertx);
    await(Manager.create(replica).create(new User(username)));
    await(replica.close());
  }
}
