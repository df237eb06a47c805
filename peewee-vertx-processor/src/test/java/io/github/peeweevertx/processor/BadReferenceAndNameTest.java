package io.github.peeweevertx.processor;

import io.github.peeweevertx.processor.report.Rule;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** References that lead nowhere, and names that cannot be. */
class BadReferenceAndNameTest {
  private static final String USER =
      """
      @Model
      public class User {
        public Long id;
        @Column(unique = true) public String email;
        public String name;
      }
      """;

  @TempDir Path output;
  private Rejection rejection;

  @BeforeEach
  void prepare() {
    rejection = new Rejection(output);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Ref<?>", "Ref<? extends User>"})
  void aReferenceToNothingInParticularIsRefused(String type) throws Exception {
    rejection.of(
        Rule.UNTYPED_REF,
        "Declare it as Ref<Other>",
        """
        @Model
        public class Tweet {
          public Long id;
          public %s user; // here
        }
        """
            .formatted(type),
        USER);
  }

  @Test
  void aRawReferenceIsRefused() throws Exception {
    rejection.of(
        Rule.UNTYPED_REF,
        "with a model class",
        """
        @Model
        public class Tweet {
          public Long id;
          @SuppressWarnings("rawtypes")
          public Ref user; // here
        }
        """);
  }

  @Test
  void aReferenceToAClassThatIsNoModelIsRefused() throws Exception {
    rejection.of(
        Rule.TARGET_NOT_A_MODEL,
        "Annotate that class with @Model",
        """
        @Model
        public class Tweet {
          public Long id;
          public Ref<String> user; // here
        }
        """);
  }

  @Test
  void aReferenceToACompositeKeyIsRefused() throws Exception {
    rejection.of(
        Rule.TARGET_WITHOUT_KEY,
        "name one of its unique fields",
        """
        @Model
        public class Tweet {
          public Long id;
          @ForeignKey // here
          public Ref<Pair> pair;
        }
        """,
        "@Model public record Pair(@Id Long one, @Id Long two) {}");
  }

  @Test
  void aReferenceToAKeylessModelIsRefused() throws Exception {
    rejection.of(
        Rule.TARGET_WITHOUT_KEY,
        "Give that model one @Id",
        """
        @Model
        public record Tweet(
            Long id,
            Ref<Line> line) {} // here
        """,
        "@Model(key = false) public record Line(String text) {}");
  }

  @Test
  void aReferenceToAnUnknownFieldIsRefused() throws Exception {
    rejection.of(
        Rule.UNKNOWN_TARGET_FIELD,
        "Name one of its fields: id, email, name",
        """
        @Model
        public class Tweet {
          public Long id;
          @ForeignKey(to = "mail") // here
          public Ref<User> user;
        }
        """,
        USER);
  }

  @Test
  void aReferenceToAFieldThatIsNotUniqueIsRefused() throws Exception {
    rejection.of(
        Rule.TARGET_NOT_UNIQUE,
        "Say @Column(unique = true) there, or refer to the key",
        """
        @Model
        public class Tweet {
          public Long id;
          @ForeignKey(to = "name") // here
          public Ref<User> user;
        }
        """,
        USER);
  }

  @Test
  void aForeignKeyThatIsNoReferenceIsRefused() throws Exception {
    rejection.of(
        Rule.NOT_A_REF,
        "Declare it as Ref<Other>, or remove @ForeignKey",
        """
        @Model
        public class Tweet {
          public Long id;
          @ForeignKey // here
          public Long user;
        }
        """);
  }

  @Test
  void settingNullWhereNoNullMayBeIsRefused() throws Exception {
    rejection.of(
        Rule.SET_NULL_ON_NOT_NULL,
        "Say @Column(nullable = true), or choose another action",
        """
        @Model
        public class Tweet {
          public Long id;
          @ForeignKey(onDelete = ReferentialAction.SET_NULL) // here
          public Ref<User> user;
        }
        """,
        USER);
  }

  @Test
  void twoBackReferencesOfOneNameAreRefused() throws Exception {
    rejection.of(
        Rule.BACKREF_CLASH,
        "Name one of them: @ForeignKey(backref",
        """
        @Model
        public class Friendship {
          public Long id;
          public Ref<User> from;
          @ForeignKey // here
          public Ref<User> to;
        }
        """,
        USER);
  }

  @Test
  void aBackReferenceOverAColumnIsRefused() throws Exception {
    rejection.of(
        Rule.BACKREF_ON_FIELD,
        "Choose another name for it",
        """
        @Model
        public class Tweet {
          public Long id;
          @ForeignKey(backref = "name") // here
          public Ref<User> user;
        }
        """,
        USER);
  }

  @Test
  void aBackReferenceOverAManyOfAnotherModelIsRefused() throws Exception {
    rejection.of(
        Rule.BACKREF_ON_FIELD,
        "correct the type of the field there",
        """
        @Model
        public class Tweet {
          public Long id;
          @ForeignKey(backref = "tweets") // here
          public Ref<Owner> owner;
        }
        """,
        "@Model public record Owner(Long id, Many<Owner> tweets) {}");
  }

  @Test
  void aKeyThatIsAReferenceToItselfIsRefused() throws Exception {
    rejection.of(
        Rule.KEY_CIRCLE,
        "Give one of the models a key of its own",
        """
        @Model
        public class Tweet {
          @Id
          public Ref<Tweet> parent; // here
        }
        """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "say \\\"hi\\\"",
        "back`tick",
        "back\\\\slash",
        "#{x}",
        "end*/",
        "two\\nlines",
        " ",
        "a234567890123456789012345678901234567890123456789012345678901234",
        "ä23456789012345678901234567890123456789012345678901234567890123"
      })
  void aColumnNameThatBreaksSqlOrSourcesIsRefused(String name) throws Exception {
    rejection.of(
        Rule.BAD_IDENTIFIER,
        "Choose another name",
        """
        @Model
        public class Tweet {
          public Long id;
          @Column(name = "%s")
          public String text; // here
        }
        """
            .formatted(name));
  }

  @Test
  void aTableNameThatBreaksSqlIsRefused() throws Exception {
    rejection.of(
        Rule.BAD_IDENTIFIER,
        "Choose another name",
        """
        @Model(table = "a\\"b") // here
        public record Tweet(Long id) {}
        """);
  }

  @Test
  void aSchemaNameThatBreaksSqlIsRefused() throws Exception {
    rejection.of(
        Rule.BAD_IDENTIFIER,
        "Choose another name",
        """
        @Model(schema = "a\\"b") // here
        public record Tweet(Long id) {}
        """);
  }

  @Test
  void twoColumnsOfOneNameAreRefused() throws Exception {
    rejection.of(
        Rule.COLUMN_CLASH,
        "Name one of them: @Column(name",
        """
        @Model
        public class Tweet {
          public Long id;
          public String text;
          @Column(name = "TEXT")
          public String other; // here
        }
        """);
  }

  @ParameterizedTest
  @ValueSource(strings = {"TWEET", "DEFINITION", "TweetTable", "SqlTypes"})
  void aFieldCalledLikeSomethingInTheTableIsRefused(String name) throws Exception {
    rejection.of(
        Rule.RESERVED_NAME,
        "Rename the field; @Column(name = \"…\") keeps the column",
        """
        @Model
        public class Tweet {
          public Long id;
          public String %s; // here
        }
        """
            .formatted(name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"_text", "te$xt"})
  void aFieldThatCannotBeAParameterIsRefused(String name) throws Exception {
    rejection.of(
        Rule.NO_PARAMETER_NAME,
        "Rename the field",
        """
        @Model
        public class Tweet {
          public Long id;
          public String %s; // here
        }
        """
            .formatted(name));
  }
}
