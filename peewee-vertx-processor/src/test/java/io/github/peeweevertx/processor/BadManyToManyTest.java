package io.github.peeweevertx.processor;

import io.github.peeweevertx.processor.report.Rule;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Relations of many rows to many that cannot be. */
class BadManyToManyTest {
  private static final String USER =
      """
      @Model
      public class User {
        public Long id;
        @Column(unique = true) public String email;
        public Many<Note> notes = Many.unloaded();
      }
      """;

  private static final String PAIR =
      "@Model public record Pair(Long id, @ForeignKey(backref = \"+\") Ref<Note> note,"
          + " @ForeignKey(backref = \"+\") Ref<User> user) {}";

  @TempDir Path output;
  private Rejection rejection;

  @BeforeEach
  void prepare() {
    rejection = new Rejection(output);
  }

  private static String note(String annotation, String type) {
    return """
    @Model
    public class Note {
      public Long id;
      %s // here
      public %s users = Many.unloaded();
    }
    """
        .formatted(annotation, type);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Many<?>", "@SuppressWarnings(\"rawtypes\") Many"})
  void aRelationToNothingInParticularIsRefused(String type) throws Exception {
    rejection.of(Rule.UNTYPED_MANY, "Declare it as Many<Other>", note("@ManyToMany", type));
  }

  @Test
  void aRelationToAClassThatIsNoModelIsRefused() throws Exception {
    rejection.of(
        Rule.TARGET_NOT_A_MODEL,
        "Annotate that class with @Model",
        note("@ManyToMany", "Many<String>"));
  }

  @Test
  void aFieldThatHoldsNotManyIsRefused() throws Exception {
    rejection.of(
        Rule.NOT_A_MANY,
        "Declare it as Many<Other>",
        """
        @Model
        public class Note {
          public Long id;
          @ManyToMany // here
          @ForeignKey(backref = "+")
          public Ref<User> user;
        }
        """,
        USER);
  }

  @Test
  void aMiddleThatIsNoModelIsRefused() throws Exception {
    rejection.of(
        Rule.THROUGH_NOT_A_MODEL,
        "leave through out",
        note("@ManyToMany(through = String.class)", "Many<User>"),
        USER);
  }

  @ParameterizedTest
  @ValueSource(strings = {"onDelete", "onUpdate"})
  void anActionBesidesAModelInTheMiddleIsRefused(String action) throws Exception {
    rejection.of(
        Rule.ACTION_WITH_THROUGH,
        "Say %s on the @ForeignKey fields of Pair".formatted(action),
        note(
            "@ManyToMany(through = Pair.class, %s = ReferentialAction.CASCADE)".formatted(action),
            "Many<User>"),
        USER,
        PAIR);
  }

  @Test
  void aMiddleWithoutAReferenceIsRefused() throws Exception {
    rejection.of(
        Rule.THROUGH_WITHOUT_REFERENCE,
        "Declare one there",
        note("@ManyToMany(through = Half.class)", "Many<User>"),
        USER,
        "@Model public record Half(Long id, @ForeignKey(backref = \"+\") Ref<User> user) {}");
  }

  @Test
  void aMiddleWithSeveralReferencesIsRefusedUnlessOneIsNamed() throws Exception {
    rejection.of(
        Rule.THROUGH_WITHOUT_REFERENCE,
        "name one of several",
        note("@ManyToMany(through = Three.class)", "Many<User>"),
        USER,
        """
        @Model
        public record Three(
            Long id,
            @ForeignKey(backref = "+") Ref<Note> note,
            @ForeignKey(backref = "+") Ref<User> one,
            @ForeignKey(backref = "+") Ref<User> other) {}
        """);
  }

  @Test
  void anUnknownReferenceOfTheMiddleIsRefused() throws Exception {
    rejection.of(
        Rule.THROUGH_WITHOUT_REFERENCE,
        "with near and far",
        note("@ManyToMany(through = Pair.class, near = \"nota\")", "Many<User>"),
        USER,
        PAIR);
  }

  @Test
  void aModelThatIsRelatedToItselfNeedsAMiddle() throws Exception {
    rejection.of(
        Rule.THROUGH_ITSELF,
        "Write the model in the middle",
        note("@ManyToMany(backref = \"+\")", "Many<Note>"));
  }

  @Test
  void aSideWithoutAKeyOfOneFieldIsRefused() throws Exception {
    rejection.of(
        Rule.SIDE_WITHOUT_KEY,
        "Give that model one @Id",
        note("@ManyToMany", "Many<Line>"),
        "@Model(key = false) public record Line(String text) {}");
  }

  @Test
  void twoRelationsOfTheSameModelsNeedMiddlesOfTheirOwn() throws Exception {
    rejection.of(
        Rule.THROUGH_CLASH,
        "@ManyToMany(through = …)",
        """
        @Model
        public class Note {
          public Long id;
          @ManyToMany
          public Many<User> users = Many.unloaded();
          @ManyToMany(backref = "read") // here
          public Many<User> readers = Many.unloaded();
        }
        """,
        USER);
  }

  @Test
  void theMiddleDoesNotReplaceAClassOfTheUser() throws Exception {
    rejection.of(
        Rule.THROUGH_CLASH,
        "Write the model in the middle",
        note("@ManyToMany(backref = \"+\")", "Many<User>"),
        "@Model public class User { public Long id; }",
        "public class NoteUserThrough {}");
  }

  @Test
  void twoEndsOfOneNameAreRefused() throws Exception {
    rejection.of(
        Rule.BACKREF_CLASH,
        "\"+\" means none",
        """
        @Model
        public class Note {
          public Long id;
          @ForeignKey(backref = "notes")
          public Ref<User> writer;
          @ManyToMany // here
          public Many<User> users = Many.unloaded();
        }
        """,
        USER);
  }

  @Test
  void anEndThatIsAnotherFieldIsRefused() throws Exception {
    rejection.of(
        Rule.BACKREF_ON_FIELD,
        "correct the type of the field",
        note("@ManyToMany(backref = \"email\")", "Many<User>"),
        USER);
  }

  @Test
  void aTableInTheMiddleWithANameThatIsTooLongIsRefused() throws Exception {
    rejection.of(
        Rule.BAD_IDENTIFIER,
        "Choose another name",
        """
        @Model(table = "%s")
        public class Note {
          public Long id;
          @ManyToMany
          public Many<User> users = Many.unloaded(); // here
        }
        """
            .formatted("n".repeat(60)),
        USER);
  }
}
