package io.github.peeweevertx.testing.server;

import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * Servers in Docker, for other versions than the embedded ones: the system properties {@code
 * peewee.postgres.image}, {@code peewee.mariadb.image} and {@code peewee.mysql.image} name an
 * image. Compiled by the profile {@code testcontainers} only.
 */
public final class ContainerProvider implements ServerProvider {

  private static final int MYSQL_PORT = 3306;
  private static final String ROOT = "root";
  private static final String DATABASE = "test";

  /** For the service loader. */
  public ContainerProvider() {}

  @Override
  public boolean supports(DatabaseKind kind) {
    return true;
  }

  /** The container is removed by Testcontainers itself, also when this JVM is killed. */
  @Override
  public String start(DatabaseKind kind) {
    String image = image(kind);
    try {
      ServerAddress address =
          kind == DatabaseKind.POSTGRESQL ? postgres(image) : mySqlFamily(kind, image);
      return address.uri();
    } catch (RuntimeException e) {
      throw new DatabaseUnavailableException(
          "no container of the image %s: %s; is Docker running, and may this user talk to it?"
              .formatted(image, e.getMessage()),
          e);
    }
  }

  private static String image(DatabaseKind kind) {
    return switch (kind) {
      case POSTGRESQL -> System.getProperty("peewee.postgres.image", "postgres:18");
      case MARIADB -> System.getProperty("peewee.mariadb.image", "mariadb:11.8");
      case MYSQL -> System.getProperty("peewee.mysql.image", "mysql:9");
    };
  }

  @SuppressWarnings("resource")
  private static ServerAddress postgres(String image) {
    PostgreSQLContainer container = new PostgreSQLContainer(image);
    container.start();
    return new ServerAddress(
        DatabaseKind.POSTGRESQL,
        container.getHost(),
        container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT),
        container.getUsername(),
        container.getPassword(),
        container.getDatabaseName(),
        "");
  }

  /** Not by a class of its own for each: those ask the server by JDBC drivers that are not here. */
  @SuppressWarnings("resource")
  private static ServerAddress mySqlFamily(DatabaseKind kind, String image) {
    GenericContainer<?> container =
        new GenericContainer<>(image)
            // Both images know these names.
            .withEnv("MYSQL_ROOT_PASSWORD", ROOT)
            .withEnv("MYSQL_DATABASE", DATABASE)
            .withExposedPorts(MYSQL_PORT)
            // The server that sets all up before listens on no port.
            .waitingFor(Wait.forLogMessage(".*port: 3306 .*", 1));
    container.start();
    return new ServerAddress(
        kind, container.getHost(), container.getMappedPort(MYSQL_PORT), ROOT, ROOT, DATABASE, "");
  }
}
