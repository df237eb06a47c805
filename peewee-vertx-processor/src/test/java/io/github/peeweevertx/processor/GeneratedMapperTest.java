package io.github.peeweevertx.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What generated tables do with objects, values and rows. */
class GeneratedMapperTest {
  @TempDir Path output;
  private Programs programs;

  @BeforeEach
  void prepare() {
    programs = new Programs(output);
  }

  private Object evaluate(String body) throws Exception {
    return programs.evaluate(body, Models.all());
  }

  @Test
  void aClassIsReadFromARowWithItsSnapshot() throws Exception {
    assertEquals(
        List.of(7L, "ann", false, true, false, false, true),
        evaluate(
            """
            User user = USER.read(Rows.of("other", 7L, "ann", false), 1);
            String username = user.username;
            user.username = "bob";
            Snapshot snapshot = USER.snapshot(user);
            return List.of(
                user.id, username, user.active, snapshot.isTaken(),
                snapshot.isDirty(0, user.id), user.tweets.isLoaded(),
                snapshot.isDirty(1, user.username));
            """));
  }

  @Test
  void aRecordIsReadFromARowWithAnUnloadedReference() throws Exception {
    assertEquals(
        List.of(1L, 7L, false, "hello"),
        evaluate(
            """
            Tweet tweet = TWEET.read(Rows.of(1L, 7L, "hello"), 0);
            return List.of(
                tweet.id(), tweet.user().<Long>id(), tweet.user().isLoaded(), tweet.content());
            """));
  }

  @Test
  void nullOfAPrimitiveColumnIsAnErrorThatNamesTheField() throws Exception {
    String message =
        (String)
            evaluate(
                """
                try {
                  return USER.read(Rows.of(7L, "ann", null), 0).username;
                } catch (io.github.peeweevertx.error.DataException expected) {
                  return expected.getMessage();
                }
                """);
    assertEquals("Column active holds NULL, and the field User.active", message.substring(0, 51));
  }

  @Test
  void nullOfAnyOtherColumnIsNull() throws Exception {
    assertEquals(
        Arrays.asList(null, null, null),
        evaluate(
            """
            Tweet tweet = TWEET.read(Rows.of(null, null, null), 0);
            return Arrays.asList(tweet.id(), tweet.user(), tweet.content());
            """));
  }

  @Test
  void valuesOfAClassAreGetAndSetByIndex() throws Exception {
    assertEquals(
        List.of(true, "bob", List.of(7L, "bob", true)),
        evaluate(
            """
            User user = new User();
            user.id = 7L;
            User same = USER.with(user, 1, "bob");
            return List.of(same == user, USER.get(user, 1), List.of(USER.values(user)));
            """));
  }

  @Test
  void aRecordWithAValueChangedIsANewOne() throws Exception {
    assertEquals(
        List.of("[1, Ref(2), old]", "[1, Ref(3), old]", "[1, Ref(2), new]"),
        evaluate(
            """
            Tweet tweet = TWEET.fromValues(new Object[] {1L, Ref.id(2L), "old"});
            Tweet other = TWEET.with(tweet, 1, Ref.id(3L));
            Tweet third = TWEET.with(tweet, 2, "new");
            return List.of(
                Arrays.toString(TWEET.values(tweet)),
                Arrays.toString(TWEET.values(other)),
                Arrays.toString(TWEET.values(third)));
            """));
  }

  @Test
  void aLoadedEndStaysWhenARecordIsChanged() throws Exception {
    assertEquals(
        List.of(true, "new", false),
        evaluate(
            """
            Nested.Article article = ARTICLE.fromValues(ARTICLE.defaults());
            boolean loaded = article.children().isLoaded();
            Nested.Article full =
                new Nested.Article("t", null, Many.of(List.of(article)), 1, null, null, true,
                    (short) 1, 1, 1, 1, true, null);
            Nested.Article changed = ARTICLE.with(full, ARTICLE.title.index(), "new");
            return List.of(changed.children().isLoaded(), changed.title(), loaded);
            """));
  }

  @Test
  void theOtherEndOfAReferenceIsFilled() throws Exception {
    assertEquals(
        List.of("[tweets]", true, 1, 1, "[children]", false, true, "t"),
        evaluate(
            """
            User user = new User();
            User same = USER.withMany(user, "tweets", Many.of(List.of(new Tweet(1L, null, ""))));
            Nested.Article article = ARTICLE.with(
                ARTICLE.fromValues(ARTICLE.defaults()), ARTICLE.title.index(), "t");
            Nested.Article other = ARTICLE.withMany(article, "children", Many.of(List.of()));
            return List.of(
                USER.manyFields().toString(),
                same == user,
                user.tweets.list().size(),
                USER.many(user, "tweets").list().size(),
                ARTICLE.manyFields().toString(),
                article.children().isLoaded(),
                ARTICLE.many(other, "children").isLoaded(),
                other.title());
            """));
  }

  @Test
  void anUnknownOtherEndIsAnError() throws Exception {
    assertEquals(
        List.of("app.User has no field Many rows", "app.Tweet has no field Many rows"),
        evaluate(
            """
            List<Object> messages = new ArrayList<>();
            try {
              USER.withMany(new User(), "rows", Many.unloaded());
            } catch (IllegalArgumentException expected) {
              messages.add(expected.getMessage());
            }
            try {
              TWEET.withMany(new Tweet(1L, null, ""), "rows", Many.unloaded());
            } catch (IllegalArgumentException expected) {
              messages.add(expected.getMessage());
            }
            return messages;
            """));
  }

  @Test
  void anUnknownFieldIsAnError() throws Exception {
    assertEquals(
        "app.User has no field 3",
        evaluate(
            """
            try {
              return USER.get(new User(), 3);
            } catch (IndexOutOfBoundsException expected) {
              return expected.getMessage();
            }
            """));
  }

  @Test
  void missingValuesAreNullZeroOrFalse() throws Exception {
    assertEquals(
        "[null, null, null, 0, 0, null, null, 0.0, 0.0, false, null]",
        evaluate(
            """
            Object[] none = new Object[EVERYTHING.fields().size()];
            Object[] values = EVERYTHING.values(EVERYTHING.fromValues(none));
            return Arrays.toString(Arrays.copyOf(values, 11));
            """));
  }

  @Test
  void theDefaultsOfAClassAreThoseOfAFreshObject() throws Exception {
    assertEquals(
        Arrays.asList(null, null, true), evaluate("return Arrays.asList(USER.defaults());"));
  }

  @Test
  void theDefaultsOfARecordAreItsLiteralsAndSuppliers() throws Exception {
    assertEquals(
        "[00000000-0000-0001-0000-000000000002, a \"b\"\n, 7, 1.50, out, null, 2, 1.25, -3,"
            + " 1000.0, true, null]",
        evaluate("return Arrays.toString(ARTICLE.defaults());"));
  }

  @Test
  void everyTypeIsReadFromARow() throws Exception {
    assertEquals(
        "[00000000-0000-0001-0000-000000000002, 1970-01-01T00:00:05Z, 2020-01-02T03:04, 1, 2, 3,"
            + " 4, 5.0, 6.0, true, false, 1.5, 2.5, 3.5, ab, long, text, 2020-01-02, 03:04,"
            + " 2020-01-02T03:04, 1970-01-01T00:00:05Z, 00000000-0000-0003-0000-000000000004,"
            + " [7], buffer, DRAFT, out, Money[cents=9], [a, b], Ref(10), Ref(ann),"
            + " Ref(00000000-0000-0005-0000-000000000006), old]",
        evaluate(
            """
            LocalDateTime moment = LocalDateTime.of(2020, 1, 2, 3, 4);
            OffsetDateTime zoned = Instant.ofEpochSecond(5).atOffset(ZoneOffset.UTC);
            Everything all =
                EVERYTHING.read(
                    Rows.of(
                        new UUID(1, 2), zoned, moment, (short) 1, 2, 3, 4L, 5F, 6D, true, false,
                        new BigDecimal("1.5"), new BigDecimal("2.5"), new BigDecimal("3.5"),
                        "ab   ", "long", "text", moment.toLocalDate(), moment.toLocalTime(),
                        moment, zoned, new UUID(3, 4), Buffer.buffer(new byte[] {7}),
                        Buffer.buffer("buffer"), "DRAFT", 1, 9L, "a b", 10L, "ann",
                        new UUID(5, 6), "old"),
                    0);
            Object[] values = EVERYTHING.values(all);
            int bytes = EVERYTHING.bytes.index();
            values[bytes] = Arrays.toString((byte[]) values[bytes]);
            return Arrays.toString(values);
            """));
  }

  @Test
  void aConverterIsAppliedToParameters() throws Exception {
    assertEquals(
        Arrays.asList(9L, "a b", 1, "PUBLISHED", new java.math.BigDecimal("1.24"), "abcde"),
        evaluate(
            """
            return Arrays.asList(
                EVERYTHING.money.type().bind(new Money(9)),
                EVERYTHING.words.type().bind(List.of("a", "b")),
                EVERYTHING.ordinal.type().bind(Status.PUBLISHED),
                EVERYTHING.status.type().bind(Status.PUBLISHED),
                EVERYTHING.price.type().bind(new BigDecimal("1.235")),
                EVERYTHING.fixedOne.type().bind("abcdefg"));
            """));
  }

  @Test
  void aCompositeKeyHasTheIdsOfItsReferences() throws Exception {
    assertEquals(
        "CompositeKey[values=[00000000-0000-0001-0000-000000000002, 3, 4]]",
        evaluate(
            """
            Nested.Link link = new Nested.Link(Ref.id(new UUID(1, 2)), Ref.id(3L), 4, "x");
            return LINK.key(link).toString();
            """));
  }

  @Test
  void aModelWithoutAKeyHasNone() throws Exception {
    assertEquals(
        Arrays.asList(null, 0, List.of("line", "when")),
        evaluate(
            """
            return Arrays.asList(
                LOG.key(new Nested.Log()),
                LOG.keyFields().size(),
                LOG.fields().stream().map(field -> field.column().name()).toList());
            """));
  }

  @Test
  void fieldsStandInTheOrderOfTheSourcesWithTheKeyFirst() throws Exception {
    assertEquals(
        "[id, title, count, big, status, flag, small, single, integer, twice, yes, parent]",
        evaluate("return ARTICLE.fields().stream().map(Field::name).toList().toString();"));
  }

  @Test
  void anAliasHasItsOwnColumns() throws Exception {
    assertEquals(
        List.of("u", true, 0),
        evaluate(
            """
            app.UserTable u = USER.as("u");
            return List.of(u.source().alias(), u.id.table() == u, u.id.index());
            """));
  }

  @Test
  void theKeyOfALoadedObjectIsFoundThroughTheService() throws Exception {
    assertEquals(
        5L,
        evaluate(
            """
            Nested.OnlyKey object = new Nested.OnlyKey(5L);
            return Ref.of(object).<Long>id();
            """));
  }

  @Test
  void aReferenceTakesObjects() throws Exception {
    assertEquals(
        List.of(7L, true),
        evaluate(
            """
            User user = new User();
            user.id = 7L;
            Assignment<Tweet> assignment = TWEET.user.to(user);
            ParamNode parameter = (ParamNode) assignment.node();
            return List.of(
                parameter.value(), ((Ref<?>) assignment.attribute()).get() == user);
            """));
  }
}
