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
import static io.github.peeweevertx.testing.tck.relation.ClubTable.CLUB;
import static io.github.peeweevertx.testing.tck.relation.EnlistmentTable.ENLISTMENT;
import static io.github.peeweevertx.testing.tck.relation.ParcelItemTable.PARCEL_ITEM;
import static io.github.peeweevertx.testing.tck.relation.ParcelTable.PARCEL;
import static io.github.peeweevertx.testing.tck.relation.StudentTable.STUDENT;
import static io.github.peeweevertx.testing.tck.relation.TopicTable.TOPIC;
import static io.github.peeweevertx.testing.tck.schema.BookingTable.BOOKING;
import static io.github.peeweevertx.testing.tck.schema.CategoryTable.CATEGORY;
import static io.github.peeweevertx.testing.tck.schema.ContactTable.CONTACT;
import static io.github.peeweevertx.testing.tck.schema.GuestTable.GUEST;
import static io.github.peeweevertx.testing.tck.schema.JobTable.JOB;
import static io.github.peeweevertx.testing.tck.schema.LanguageTable.LANGUAGE;
import static io.github.peeweevertx.testing.tck.schema.PaymentTable.PAYMENT;
import static io.github.peeweevertx.testing.tck.schema.SnippetTable.SNIPPET;
import static io.github.peeweevertx.testing.tck.schema.ZoneTable.ZONE;
import static io.github.peeweevertx.testing.tck.type.StintTable.STINT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.peeweevertx.manager.Manager;
import io.github.peeweevertx.query.ModelTable;
import io.github.peeweevertx.schema.SchemaDiff;
import io.github.peeweevertx.sql.Feature;
import io.github.peeweevertx.testing.generate.GenerateModels;
import io.github.peeweevertx.testing.model.Tweet;
import io.github.peeweevertx.testing.model.User;
import io.github.peeweevertx.testing.server.DatabaseKind;
import io.github.peeweevertx.testing.tck.Tck;
import io.github.peeweevertx.testing.tck.relation.Club;
import io.github.peeweevertx.testing.tck.relation.Enlistment;
import io.github.peeweevertx.testing.tck.relation.Parcel;
import io.github.peeweevertx.testing.tck.relation.ParcelItem;
import io.github.peeweevertx.testing.tck.relation.Student;
import io.github.peeweevertx.testing.tck.relation.Topic;
import io.github.peeweevertx.type.Ref;
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
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a database to models, through the compiler, and back to the database. */
public abstract class GenerateModelsTck extends Tck {
  private static final String PACKAGE = "made.of.it";

  /** Types, keys, circles, trees, checks, defaults, indexes, references to what is no key. */
  private static final List<ModelTable<?, ?>> ALL =
      List.of(
          USER,
          TWEET,
          NOTE,
          SEAT,
          MEMBERSHIP,
          ALL_TYPES,
          DOCUMENT,
          LOG_LINE,
          CATEGORY,
          LANGUAGE,
          SNIPPET,
          PARCEL,
          PARCEL_ITEM,
          TOPIC,
          STUDENT,
          CLUB,
          ENLISTMENT,
          CONTACT,
          PAYMENT,
          ZONE,
          JOB,
          STINT);

  /** Where the sources and classes go. */
  @TempDir protected Path directory;

  /** For subclasses. */
  protected GenerateModelsTck() {
    super(SEAT, USER);
  }

  /**
   * Tables that only this database can have.
   *
   * @return the tables
   */
  protected List<ModelTable<?, ?>> own() {
    return List.of();
  }

  private List<ModelTable<?, ?>> all() {
    List<ModelTable<?, ?>> all = new ArrayList<>(ALL);
    if (database.dialect().supports(Feature.PARTIAL_INDEX)) {
      all.add(BOOKING);
    }
    if (database.dialect().supports(Feature.EXPRESSION_INDEX)) {
      all.add(GUEST);
    }
    all.addAll(own());
    return all;
  }

  private static ModelTable<?, ?>[] array(List<ModelTable<?, ?>> tables) {
    return tables.toArray(ModelTable[]::new);
  }

  @AfterAll
  final void dropAll() {
    await(objects.dropTables(array(all())));
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

  /** The tables of all classes that were generated, by the tables of the database. */
  private Map<String, ModelTable<?, ?>> tables(ClassLoader classes)
      throws IOException, ReflectiveOperationException {
    Map<String, ModelTable<?, ?>> tables = new TreeMap<>();
    try (Stream<Path> sources = Files.list(directory.resolve("src/made/of/it"))) {
      for (Path source : sources.toList()) {
        String name = source.getFileName().toString().replace(".java", "");
        String constant = name.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
        ModelTable<?, ?> table = table(classes, name, constant);
        tables.put(table.definition().name(), table);
      }
    }
    return tables;
  }

  private void fill() {
    User charlie = await(objects.create(new User("charlie")));
    await(objects.create(new Tweet(charlie, "meow")));
    Parcel parcel = await(objects.create(new Parcel("4006381")));
    await(objects.create(new ParcelItem(parcel, "ball")));
    Topic top = await(objects.create(new Topic("top", null)));
    await(objects.create(new Topic("low", top)));
    Student ann = await(objects.create(new Student("ann")));
    Club chess = await(objects.create(new Club("ch", "chess")));
    await(objects.create(new Enlistment(Ref.of(ann), Ref.of(chess), 2001)));
    await(objects.create(PAYMENT, PAYMENT.amount.to(5), PAYMENT.currency.to("EUR")));
  }

  @Test
  void generatedModelsCompileDescribeTheirTablesAndReadThem()
      throws InterruptedException, IOException, ReflectiveOperationException {
    await(objects.createTables(array(all())));
    fill();
    generate(array(all()));
    try (URLClassLoader classes = compiled()) {
      Map<String, ModelTable<?, ?>> made = tables(classes);
      assertEquals(all().size(), made.size());
      SchemaDiff diff = await(objects.schema().diff(List.copyOf(made.values())));
      assertEquals("", diff.withoutExtraTables().toString());
      for (ModelTable<?, ?> original : all()) {
        ModelTable<?, ?> table = made.get(original.definition().name());
        long rows = await(objects.count(original));
        assertEquals(rows, await(objects.execute(table.select())).size(), table::toString);
      }
      assertRowsAreThose(made);
    }
  }

  private void assertRowsAreThose(Map<String, ModelTable<?, ?>> made)
      throws ReflectiveOperationException {
    Object user = await(objects.execute(made.get("user").select())).get(0);
    assertEquals("charlie", user.getClass().getField("username").get(user));
    Object item = await(objects.execute(made.get("parcelitem").select())).get(0);
    Ref<?> parcel = (Ref<?>) item.getClass().getField("parcel").get(item);
    assertEquals("4006381", parcel.<String>id());
    assertNotNull(made.get("job").field("made").column().details().serverDefault());
    Object enlisted = await(objects.execute(made.get("enlistment").select())).get(0);
    assertEquals("ch", ((Ref<?>) enlisted.getClass().getField("club").get(enlisted)).<String>id());
    // Those who generated them can write with them as well.
    Object topic = made.get("topic").modelClass().getConstructor().newInstance();
    topic.getClass().getField("name").set(topic, "new");
    await(objects.save(topic));
    assertEquals(3, await(objects.count(TOPIC)));
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
