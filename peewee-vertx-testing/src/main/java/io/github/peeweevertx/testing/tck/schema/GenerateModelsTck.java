package io.github.peeweevertx.testing.tck.schema;

import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.model.AllTypesTable.ALL_TYPES;
import static io.github.peeweevertx.testing.model.DocumentTable.DOCUMENT;
import static io.github.peeweevertx.testing.model.LogLineTable.LOG_LINE;
import static io.github.peeweevertx.testing.model.MembershipTable.MEMBERSHIP;
import static io.github.peeweevertx.testing.model.NoteTable.NOTE;
import static io.github.peeweevertx.testing.model.SeatTable.SEAT;
import static io.github.peeweevertx.testing.model.TweetTable.TWEET;
import static io.github.peeweevertx.testing.model.UserTable.USER;
import static io.github.peeweevertx.testing.tck.schema.CategoryTable.CATEGORY;
import static io.github.peeweevertx.testing.tck.schema.LanguageTable.LANGUAGE;
import static io.github.peeweevertx.testing.tck.schema.SnippetTable.SNIPPET;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.peeweevertx.manager.Manager;
import io.github.peeweevertx.query.ModelTable;
import io.github.peeweevertx.schema.SchemaDiff;
import io.github.peeweevertx.testing.generate.GenerateModels;
import io.github.peeweevertx.testing.model.Tweet;
import io.github.peeweevertx.testing.model.User;
import io.github.peeweevertx.testing.server.DatabaseKind;
import io.github.peeweevertx.testing.tck.Tck;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.templates.RowMapper;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a database to models, through the compiler, and back to the database. */
public abstract class GenerateModelsTck extends Tck {
  private static final String PACKAGE = "made.of.it";

  private static final ModelTable<?, ?>[] ALL = {
    USER, TWEET, NOTE, SEAT, MEMBERSHIP, ALL_TYPES, DOCUMENT, LOG_LINE, CATEGORY, LANGUAGE, SNIPPET
  };

  /** Where the sources and classes go. */
  @TempDir protected Path directory;

  /** For subclasses. */
  protected GenerateModelsTck() {
    super(USER, TWEET, NOTE, SEAT, MEMBERSHIP, ALL_TYPES, DOCUMENT, LOG_LINE);
  }

  @AfterAll
  final void dropCircle() {
    await(objects.dropTables(CATEGORY, LANGUAGE, SNIPPET));
  }

  private void generate(ModelTable<?, ?>... tables) throws InterruptedException {
    List<String> arguments = new ArrayList<>();
    arguments.add(server.uri());
    arguments.add(PACKAGE);
    arguments.add(directory.resolve("src").toString());
    for (ModelTable<?, ?> table : tables) {
      arguments.add(table.definition().name());
    }
    GenerateModels.main(arguments.toArray(String[]::new));
  }

  private URLClassLoader compiled() throws IOException {
    Path classes = Files.createDirectories(directory.resolve("classes"));
    String path =
        Stream.of(Manager.class, Vertx.class, Row.class, RowMapper.class)
            .map(GenerateModelsTck::place)
            .collect(Collectors.joining(File.pathSeparator));
    String processors = path + File.pathSeparator + processor();
    List<String> arguments =
        new ArrayList<>(
            List.of("-d", classes.toString(), "-cp", path, "-processorpath", processors));
    try (Stream<Path> sources = Files.walk(directory.resolve("src"))) {
      sources.map(Path::toString).filter(name -> name.endsWith(".java")).forEach(arguments::add);
    }
    int result =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, arguments.toArray(String[]::new));
    assertEquals(0, result, "the compiler refuses what was generated");
    return new URLClassLoader(new URL[] {classes.toUri().toURL()}, getClass().getClassLoader());
  }

  private static String place(Class<?> type) {
    return Path.of(URI.create(type.getProtectionDomain().getCodeSource().getLocation().toString()))
        .toString();
  }

  /** Beside the module that is tested, where it is not on the class path. */
  private static String processor() {
    try {
      return place(Class.forName("io.github.peeweevertx.processor.PeeweeProcessor"));
    } catch (ClassNotFoundException elsewhere) {
      return Path.of("..", "peewee-vertx-processor", "target", "classes").toString();
    }
  }

  private static ModelTable<?, ?> table(ClassLoader classes, String model, String constant)
      throws ReflectiveOperationException {
    Class<?> type = classes.loadClass(PACKAGE + "." + model + "Table");
    return (ModelTable<?, ?>) type.getField(constant).get(null);
  }

  @Test
  void generatedModelsCompileDescribeTheirTablesAndReadThem()
      throws InterruptedException, IOException, ReflectiveOperationException {
    await(objects.createTables(CATEGORY, LANGUAGE, SNIPPET));
    User charlie = await(objects.create(new User("charlie")));
    await(objects.create(new Tweet(charlie, "meow")));
    generate(ALL);
    try (URLClassLoader classes = compiled()) {
      List<ModelTable<?, ?>> made = new ArrayList<>();
      for (String name :
          List.of(
              "User",
              "Tweet",
              "Note",
              "Seat",
              "Membership",
              "AllTypes",
              "Document",
              "Logline",
              "Category",
              "Language",
              "Snippet")) {
        String constant = name.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
        made.add(table(classes, name, constant));
      }
      SchemaDiff diff = await(objects.schema().diff(made));
      assertEquals("", diff.withoutExtraTables().toString());
      ModelTable<?, ?> users = made.get(0);
      Object row = await(objects.execute(users.select())).get(0);
      assertEquals("charlie", row.getClass().getField("username").get(row));
      assertEquals(1, await(objects.count(made.get(1))));
    }
  }

  @Test
  void namesThatAreTakenAndWordsOfJavaAreNoObstacle()
      throws InterruptedException, IOException, ReflectiveOperationException {
    String text = database.dialect().quote("text");
    String odd =
        Stream.of("class", "9 lives", "a\"b*/", "Class")
            .map(database.dialect()::quote)
            .collect(Collectors.joining(" INTEGER, ", "", " INTEGER"));
    odd = server.kind() == DatabaseKind.POSTGRESQL ? odd : odd.replace(", `Class` INTEGER", "");
    await(objects.query("CREATE TABLE " + text + " (id INTEGER PRIMARY KEY, " + odd + ")"));
    try {
      GenerateModels.main(
          new String[] {server.uri(), PACKAGE, directory.resolve("src").toString(), "text"});
      try (URLClassLoader classes = compiled()) {
        assertEquals(0, await(objects.execute(table(classes, "Text2", "TEXT2").select())).size());
      }
    } finally {
      await(objects.query("DROP TABLE " + text));
    }
  }

  @Test
  void filesThatAreThereAreNotWrittenOver() throws InterruptedException, IOException {
    Path file = directory.resolve("src/made/of/it/Seat.java");
    Files.createDirectories(file.getParent());
    Files.writeString(file, "mine");
    generate(SEAT, USER);
    assertEquals("mine", Files.readString(file));
    assertTrue(Files.exists(file.resolveSibling("User.java")));
    assertTrue(Files.notExists(file.resolveSibling("Tweet.java")));
  }

  @Test
  void whatIsMissingIsSaid() {
    Throwable error =
        assertThrows(
            IllegalArgumentException.class, () -> GenerateModels.main(new String[] {"url"}));
    assertTrue(error.getMessage().contains("<package>"), error::getMessage);
  }
}
