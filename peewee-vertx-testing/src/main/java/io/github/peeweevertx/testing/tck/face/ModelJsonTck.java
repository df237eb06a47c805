package io.github.peeweevertx.testing.tck.face;

import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.model.AllTypesTable.ALL_TYPES;
import static io.github.peeweevertx.testing.model.NoteTable.NOTE;
import static io.github.peeweevertx.testing.model.TweetTable.TWEET;
import static io.github.peeweevertx.testing.model.UserTable.USER;
import static io.github.peeweevertx.testing.tck.relation.CourseTable.COURSE;
import static io.github.peeweevertx.testing.tck.relation.StudentTable.STUDENT;
import static io.github.peeweevertx.testing.tck.relation.TopicTable.TOPIC;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.peeweevertx.error.DataException;
import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.ProgrammingException;
import io.github.peeweevertx.json.ModelJson;
import io.github.peeweevertx.meta.ValueField;
import io.github.peeweevertx.testing.QueryCounter;
import io.github.peeweevertx.testing.model.AllTypes;
import io.github.peeweevertx.testing.model.Color;
import io.github.peeweevertx.testing.model.Level;
import io.github.peeweevertx.testing.model.Money;
import io.github.peeweevertx.testing.model.Note;
import io.github.peeweevertx.testing.model.Tweet;
import io.github.peeweevertx.testing.model.User;
import io.github.peeweevertx.testing.tck.Tck;
import io.github.peeweevertx.testing.tck.relation.Course;
import io.github.peeweevertx.testing.tck.relation.Student;
import io.github.peeweevertx.testing.tck.relation.Topic;
import io.github.peeweevertx.type.Many;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Objects as JSON and back, without I/O. */
public abstract class ModelJsonTck extends Tck {
  /** For subclasses. */
  protected ModelJsonTck() {
    super(USER, TWEET, NOTE);
  }

  private Tweet tweet() {
    User charlie = await(objects.create(new User("charlie")));
    return await(objects.create(new Tweet(charlie, "hello")));
  }

  @Test
  void objectIsItsFields() {
    User charlie = await(objects.create(new User("charlie")));
    assertEquals(
        new JsonObject()
            .put("id", charlie.id)
            .put("username", "charlie")
            .put("active", true)
            .put("email", null)
            .put("logins", 0),
        ModelJson.of(USER).toJson(charlie));
  }

  @Test
  void referenceIsItsKeyUnlessItIsLoadedAndAskedFor() {
    Tweet made = tweet();
    Tweet unloaded = await(objects.get(TWEET, made.id));
    long key = made.user.get().id;
    try (QueryCounter counter = counter()) {
      assertEquals(key, ModelJson.of(TWEET).toJson(made).getLong("user"));
      assertEquals(key, ModelJson.of(TWEET).recurse(3).toJson(unloaded).getLong("user"));
      assertEquals(
          "charlie",
          ModelJson.of(TWEET).recurse(1).toJson(made).getJsonObject("user").getString("username"));
      counter.assertCount(0);
    }
  }

  private User withTweets(String... contents) {
    User charlie = await(objects.create(new User("charlie")));
    for (String content : contents) {
      await(objects.create(new Tweet(charlie, content)));
    }
    return await(objects.prefetch(USER.select(), TWEET.select().orderBy(TWEET.id))).get(0);
  }

  @Test
  void rowsOfTheOtherEndAreThereWhereTheyAreLoadedAndAskedFor() {
    User charlie = withTweets("hello", "bye");
    User unloaded = await(objects.get(USER, charlie.id));
    try (QueryCounter counter = counter()) {
      ModelJson<User> form = ModelJson.of(USER).only(USER.username, TWEET.content);
      assertEquals(
          "{\"username\":\"charlie\",\"tweets\":[{\"content\":\"hello\"},{\"content\":\"bye\"}]}",
          form.recurse(1).backrefs().toJson(charlie).encode());
      assertEquals(
          "{\"username\":\"charlie\"}", form.recurse(1).backrefs().toJson(unloaded).encode());
      assertFalse(form.recurse(1).toJson(charlie).containsKey("tweets"));
      assertFalse(form.backrefs().toJson(charlie).containsKey("tweets"));
      counter.assertCount(0);
    }
  }

  @Test
  void rowsOfTheOtherEndLeaveOutTheReferenceThatLeadsBack() {
    User charlie = withTweets("hello");
    ModelJson<User> form = ModelJson.of(USER).recurse(3).backrefs();
    JsonObject tweet = form.toJson(charlie).getJsonArray("tweets").getJsonObject(0);
    assertEquals(Set.of("id", "content"), tweet.fieldNames());
    Tweet first = charlie.tweets.list().get(0);
    assertSame(charlie, first.user.get());
    JsonObject user = ModelJson.of(TWEET).recurse(3).backrefs().toJson(first).getJsonObject("user");
    assertFalse(user.containsKey("tweets"));
  }

  @Test
  void rowsOfTheOtherEndMayBeExcluded() {
    User charlie = withTweets("hello");
    ModelJson<User> form = ModelJson.of(USER).recurse(1).backrefs();
    assertFalse(form.exclude(TWEET.user).toJson(charlie).containsKey("tweets"));
    assertFalse(form.only(USER.username).toJson(charlie).containsKey("tweets"));
  }

  private static Topic topic(String name, Topic... children) {
    Topic topic = new Topic(name, null);
    topic.children = Many.of(List.of(children));
    return topic;
  }

  @Test
  void treeStopsAtTheDepth() {
    Topic low = topic("low");
    Topic middle = topic("middle", low);
    Topic top = topic("top", middle);
    ModelJson<Topic> form = ModelJson.of(TOPIC).backrefs().only(TOPIC.name);
    assertEquals(
        "{\"name\":\"top\",\"children\":[{\"name\":\"middle\"}]}",
        form.recurse(1).toJson(top).encode());
    assertEquals(
        "{\"name\":\"top\",\"children\":[{\"name\":\"middle\",\"children\":[{\"name\":\"low\","
            + "\"children\":[]}]}]}",
        form.recurse(9).toJson(top).encode());
  }

  @Test
  void relationOfManyToManyIsThereOnBothEnds() {
    Course course = new Course("chess");
    course.students = Many.of(List.of(new Student("ann")));
    JsonObject json =
        ModelJson.of(COURSE).recurse(1).backrefs().only(COURSE.title, STUDENT.name).toJson(course);
    assertEquals("{\"title\":\"chess\",\"students\":[{\"name\":\"ann\"}]}", json.encode());
    Course read = ModelJson.of(COURSE).recurse(1).backrefs().fromJson(json);
    assertEquals("ann", read.students.list().get(0).name);
  }

  @Test
  void rowsOfTheOtherEndComeBack() {
    JsonObject json = ModelJson.of(USER).recurse(1).backrefs().toJson(withTweets("hello", "bye"));
    User read = ModelJson.of(USER).recurse(1).backrefs().fromJson(new JsonObject(json.encode()));
    assertEquals(
        List.of("hello", "bye"), read.tweets.list().stream().map(row -> row.content).toList());
    assertSame(read, read.tweets.list().get(0).user.get());
    ProgrammingException unasked =
        assertThrows(ProgrammingException.class, () -> ModelJson.of(USER).fromJson(json));
    assertEquals(ErrorCode.UNKNOWN_COLUMN, unasked.code());
  }

  @Test
  void rowOfTheOtherEndThatIsNoObjectIsRefused() {
    JsonObject json = new JsonObject().put("tweets", new JsonArray().add("s3cret"));
    DataException error =
        assertThrows(
            DataException.class, () -> ModelJson.of(USER).recurse(1).backrefs().fromJson(json));
    assertEquals(ErrorCode.INVALID_VALUE, error.code());
    assertTrue(error.getMessage().contains("Tweet"), error::getMessage);
    assertFalse(error.getMessage().contains("s3cret"), error::getMessage);
  }

  @Test
  void someFieldsOnlyAlsoOfWhatIsReferredTo() {
    ModelJson<Tweet> form = ModelJson.of(TWEET).recurse(1);
    assertEquals(
        "{\"user\":{\"username\":\"charlie\"},\"content\":\"hello\"}",
        form.only(TWEET.user, TWEET.content, USER.username).toJson(tweet()).encode());
    assertFalse(
        form.exclude(USER.email)
            .toJson(new Tweet(new User("lucy"), "meow"))
            .getJsonObject("user")
            .containsKey("email"));
  }

  @Test
  void moreValuesAreAdded() {
    assertEquals(
        "{\"username\":\"charlie\",\"length\":7}",
        ModelJson.of(USER)
            .only(USER.username)
            .extra("length", user -> user.username.length())
            .toJson(new User("charlie"))
            .encode());
  }

  @Test
  void objectComesBackFromJson() {
    Tweet made = tweet();
    JsonObject json = new JsonObject(ModelJson.of(TWEET).recurse(1).toJson(made).encode());
    Tweet read = ModelJson.of(TWEET).fromJson(json);
    assertEquals(made.id, read.id);
    assertEquals("hello", read.content);
    assertEquals("charlie", read.user.get().username);
    Tweet byKey = ModelJson.of(TWEET).fromJson(new JsonObject().put("user", 5));
    assertEquals(5L, byKey.user.<Long>id());
    assertNull(byKey.content);
  }

  @Test
  void defaultsOfTheModelStandForWhatIsMissing() {
    User user = ModelJson.of(USER).fromJson(new JsonObject().put("username", "lucy"));
    assertTrue(user.active);
    Note note = ModelJson.of(NOTE).fromJson(new JsonObject().put("title", "a"));
    assertEquals(3, note.stars());
  }

  @Test
  void objectIsUpdatedFromJson() {
    User charlie = new User("charlie");
    charlie.email = "c@example.org";
    User same = ModelJson.of(USER).update(charlie, new JsonObject().put("logins", 4));
    assertSame(charlie, same);
    assertEquals(4, charlie.logins);
    assertEquals("c@example.org", charlie.email);
    ModelJson.of(USER).update(charlie, new JsonObject().put("email", null));
    assertNull(charlie.email);
  }

  @Test
  void unknownNameIsRefusedUnlessItIsPassedOver() {
    JsonObject json = new JsonObject().put("username", "lucy").put("admin", true);
    ProgrammingException error =
        assertThrows(ProgrammingException.class, () -> ModelJson.of(USER).fromJson(json));
    assertEquals(ErrorCode.UNKNOWN_COLUMN, error.code());
    assertTrue(error.getMessage().contains("admin"), error::getMessage);
    assertEquals("lucy", ModelJson.of(USER).ignoreUnknown().fromJson(json).username);
  }

  @Test
  void valueOfAnotherTypeIsRefusedWithoutTheValue() {
    DataException error =
        assertThrows(
            DataException.class,
            () -> ModelJson.of(USER).fromJson(new JsonObject().put("logins", "s3cret")));
    assertEquals(ErrorCode.INVALID_VALUE, error.code());
    assertTrue(error.getMessage().contains("User.logins"), error::getMessage);
    assertFalse(error.getMessage().contains("s3cret"), error::getMessage);
  }

  @Test
  void valuesOfAllTypesComeBack() {
    AllTypes all = new AllTypes();
    all.shortValue = 1;
    all.longValue = Long.MAX_VALUE;
    all.doubleValue = 1.5;
    all.decimalValue = new BigDecimal("12.34");
    all.textValue = "text";
    all.booleanValue = true;
    all.bytesValue = new byte[] {1, 2};
    all.bufferValue = Buffer.buffer("bytes");
    all.dateValue = LocalDate.of(2024, 2, 29);
    all.timeValue = LocalTime.of(12, 30);
    all.timestampValue = LocalDateTime.of(2024, 2, 29, 12, 30);
    all.offsetValue = OffsetDateTime.parse("2024-02-29T12:30:00+02:00");
    all.instantValue = Instant.parse("2024-02-29T12:30:00Z");
    all.uuidValue = UUID.randomUUID();
    all.color = Color.values()[0];
    all.level = Level.values()[0];
    all.money = new Money(1234);
    JsonObject json = new JsonObject(ModelJson.of(ALL_TYPES).toJson(all).encode());
    AllTypes read = ModelJson.of(ALL_TYPES).fromJson(json);
    for (ValueField<AllTypes, ?> field : ALL_TYPES.fields()) {
      Object expected = field.get(all);
      Object found = field.get(read);
      if (expected instanceof OffsetDateTime moment) {
        assertTrue(moment.isEqual((OffsetDateTime) found), field::toString);
      } else {
        assertTrue(Objects.deepEquals(expected, found), () -> field + ": " + found);
      }
    }
  }
}
