package io.github.peeweevertx.testing.server;

import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * Servers in Docker, for other versions than the embedded one: the system property {@code
 * peewee.postgres.image} names an image. Compiled by the profile {@code testcontainers} only.
 */
public final class ContainerProvider implements ServerProvider {

  private static final String IMAGE = System.getProperty("peewee.postgres.image", "postgres:18");

  /** For the service loader. */
  public ContainerProvider() {}

  @Override
  public boolean supports(DatabaseKind kind) {
    return kind == DatabaseKind.POSTGRESQL;
  }

  /** The container is removed by Testcontainers itself, also when this JVM is killed. */
  @Override
  @SuppressWarnings("resource")
  public String start(DatabaseKind kind) {
    PostgreSQLContainer container = new PostgreSQLContainer(IMAGE);
    try {
      container.start();
    } catch (RuntimeException e) {
      throw new DatabaseUnavailableException(
          "no container of the image %s: %s; is Docker running, and may this user talk to it?"
              .formatted(IMAGE, e.getMessage()),
          e);
    }
    return new ServerAddress(
            kind,
            container.getHost(),
            container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT),
            container.getUsername(),
            container.getPassword(),
            container.getDatabaseName(),
            "")
        .uri();
  }
}
