package io.github.peeweevertx.testing.tck.schema;

import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.model.TweetTable.TWEET;
import static io.github.peeweevertx.testing.model.UserTable.USER;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.peeweevertx.exec.DatabaseUrl;
import io.github.peeweevertx.schema.CreateOptions;
import io.github.peeweevertx.schema.SchemaPlan;
import io.github.peeweevertx.testing.model.Tweet;
import io.github.peeweevertx.testing.model.User;
import io.github.peeweevertx.testing.server.DatabaseKind;
import io.github.peeweevertx.testing.tck.Tck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The recipe of migrations: Flyway, with a JDBC driver that only it needs, makes the tables, and
 * the comparison with the models finds nothing.
 */
public abstract class MigrationsTck extends Tck {
  /** For subclasses. */
  protected MigrationsTck() {
    super();
  }

  @BeforeEach
  final void emptyDatabase() {
    await(objects.dropTables(USER, TWEET));
    await(objects.query("DROP TABLE IF EXISTS flyway_schema_history"));
  }

  private void migrate(Path folder) {
    DatabaseUrl url = url().parts();
    String driver = server.kind() == DatabaseKind.POSTGRESQL ? "postgresql" : "mariadb";
    Flyway.configure()
        .dataSource(
            "jdbc:%s://%s:%d/%s".formatted(driver, url.host(), url.port(), url.database()),
            url.user(),
            url.password())
        .locations("filesystem:" + folder)
        .load()
        .migrate();
  }

  private List<String> script() {
    return SchemaPlan.create(CreateOptions.unsafe(), USER, TWEET).script(database.dialect());
  }

  private static void write(Path folder, String file, List<String> statements) throws IOException {
    Files.writeString(folder.resolve(file), String.join(";\n", statements) + ";\n");
  }

  private List<String> differences() {
    return await(objects.schema().diff(USER, TWEET)).withoutExtraTables().differences().stream()
        .map(difference -> difference.kind() + " " + difference.table() + "." + difference.name())
        .toList();
  }

  @Test
  void firstMigrationIsWrittenFromTheModels(@TempDir Path folder) throws IOException {
    write(folder, "V1__init.sql", script());
    migrate(folder);
    migrate(folder);
    assertEquals(List.of(), differences());
    User charlie = await(objects.create(new User("charlie")));
    await(objects.create(new Tweet(charlie, "hello")));
    assertEquals(1, await(objects.count(TWEET)));
  }

  @Test
  void modelThatChangedWithoutAMigrationIsFoundAndTheNextMigrationMendsIt(@TempDir Path folder)
      throws IOException {
    write(folder, "V1__init.sql", script());
    write(folder, "V2__older.sql", List.of(alterUser("DROP COLUMN email")));
    migrate(folder);
    assertEquals(List.of("MISSING_COLUMN user.email"), differences());
    write(folder, "V3__email.sql", List.of(alterUser("ADD COLUMN email VARCHAR(100)")));
    migrate(folder);
    assertEquals(List.of(), differences());
  }

  private String alterUser(String change) {
    return "ALTER TABLE " + database.dialect().quote("user") + " " + change;
  }
}
