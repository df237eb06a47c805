package io.github.peeweevertx.testing.server;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.mysqlclient.MySQLConnectOptions;
import io.vertx.mysqlclient.MySQLConnection;
import io.vertx.sqlclient.SqlConnection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A database on a MariaDB or a MySQL that runs. */
final class MySqlFamilyDatabase extends ServerDatabase {

  private static final int SECONDS = 30;

  MySqlFamilyDatabase(ServerAddress address, Leftovers leftovers) {
    super(address, leftovers);
  }

  /** With accents and blanks at the end told apart, and without the case of letters. */
  @Override
  String create(String name) {
    String collation =
        kind() == DatabaseKind.MARIADB ? "utf8mb4_uca1400_nopad_as_ci" : "utf8mb4_0900_as_ci";
    return "CREATE DATABASE `" + name + "` CHARACTER SET utf8mb4 COLLATE " + collation;
  }

  @Override
  String drop(String name) {
    return "DROP DATABASE IF EXISTS `" + name + "`";
  }

  @Override
  void execute(List<String> statements) {
    // Lean, and without the file cache, which cannot be set up while a JVM exits.
    Vertx vertx =
        Vertx.vertx(
            new VertxOptions()
                .setEventLoopPoolSize(1)
                .setWorkerPoolSize(1)
                .setInternalBlockingPoolSize(1)
                .setFileSystemOptions(
                    new FileSystemOptions()
                        .setFileCachingEnabled(false)
                        .setClassPathResolvingEnabled(false)));
    try {
      MySQLConnection.connect(vertx, options())
          .compose(connection -> all(connection, statements).eventually(connection::close))
          .toCompletionStage()
          .toCompletableFuture()
          .get(SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw failed(statements.get(0), e.getCause(), "GRANT CREATE, DROP ON *.* TO …");
    } catch (TimeoutException e) {
      throw failed(statements.get(0), e, "GRANT CREATE, DROP ON *.* TO …");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failed(statements.get(0), e, "GRANT CREATE, DROP ON *.* TO …");
    } finally {
      vertx.close();
    }
  }

  private static Future<Void> all(SqlConnection connection, List<String> statements) {
    Future<Void> done = Future.succeededFuture();
    for (String sql : statements) {
      done = done.compose(v -> connection.query(sql).execute().mapEmpty());
    }
    return done;
  }

  private MySQLConnectOptions options() {
    return new MySQLConnectOptions()
        .setHost(host())
        .setPort(port())
        .setUser(user())
        .setPassword(password())
        .setDatabase(database());
  }
}
