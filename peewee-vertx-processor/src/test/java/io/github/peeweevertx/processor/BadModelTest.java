package io.github.peeweevertx.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.peeweevertx.processor.harness.Compilation;
import io.github.peeweevertx.processor.harness.Compiler;
import io.github.peeweevertx.processor.harness.Source;
import io.github.peeweevertx.processor.report.Rule;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Classes that cannot be models. */
class BadModelTest {
  @TempDir Path output;
  private Rejection rejection;

  @BeforeEach
  void prepare() {
    rejection = new Rejection(output);
  }

  @Test
  void anInterfaceIsRefused() throws Exception {
    rejection.of(
        Rule.NOT_A_CLASS,
        "Declare a class or a record",
        """
        @Model
        public interface User { // here
          Long id();
        }
        """);
  }

  @Test
  void anEnumIsRefused() throws Exception {
    rejection.of(
        Rule.NOT_A_CLASS,
        "or remove @Model",
        """
        @Model
        public enum User { // here
          ONE
        }
        """);
  }

  @Test
  void anAnnotationIsRefused() throws Exception {
    rejection.of(
        Rule.NOT_A_CLASS,
        "Declare a class or a record",
        """
        @Model
        public @interface User {} // here
        """);
  }

  @Test
  void anAbstractClassIsRefused() throws Exception {
    rejection.of(
        Rule.ABSTRACT_MODEL,
        "the fields of a base class are columns of the models that extend it",
        """
        @Model
        public abstract class User { // here
          public Long id;
        }
        """);
  }

  @Test
  void anInnerClassIsRefused() throws Exception {
    rejection.of(
        Rule.INNER_MODEL,
        "Declare it static",
        """
        public class Outer {
          @Model
          public class User { // here
            public Long id;
          }
        }
        """);
  }

  @Test
  void aPrivateNestedClassIsRefused() throws Exception {
    rejection.of(
        Rule.PRIVATE_MODEL,
        "Remove private",
        """
        public class Outer {
          @Model
          private static class User { // here
            public Long id;
          }
        }
        """);
  }

  @Test
  void aClassInsideOfAPrivateOneIsRefused() throws Exception {
    rejection.of(
        Rule.PRIVATE_MODEL,
        "Remove private",
        """
        public class Outer {
          private static class Middle {
            @Model
            public record User(Long id) {} // here
          }
        }
        """);
  }

  @Test
  void aGenericClassIsRefused() throws Exception {
    rejection.of(
        Rule.GENERIC_MODEL,
        "Remove the type parameters",
        """
        @Model
        public class User<T> { // here
          public Long id;
        }
        """);
  }

  @Test
  void aClassWithoutAnEmptyConstructorIsRefused() throws Exception {
    rejection.of(
        Rule.NO_CONSTRUCTOR,
        "Add a constructor without parameters",
        """
        @Model
        public class User { // here
          public Long id;
          public User(Long id) { this.id = id; }
        }
        """);
  }

  @Test
  void aClassWithAPrivateConstructorIsRefused() throws Exception {
    rejection.of(
        Rule.NO_CONSTRUCTOR,
        "or declare a record",
        """
        @Model
        public class User { // here
          public Long id;
          private User() {}
        }
        """);
  }

  @Test
  void aClassWhoseConstructorThrowsACheckedExceptionIsRefused() throws Exception {
    rejection.of(
        Rule.NO_CONSTRUCTOR,
        "checked exceptions",
        """
        @Model
        public class User { // here
          public Long id;
          public User() throws java.io.IOException {}
        }
        """);
  }

  @Test
  void aClassWithoutColumnsIsRefused() throws Exception {
    rejection.of(
        Rule.NO_COLUMNS,
        "Declare at least one field",
        """
        @Model(key = false)
        public class User { // here
          static int count;
        }
        """);
  }

  @Test
  void twoModelsWithOneGeneratedClassAreRefused() throws Exception {
    rejection.of(
        Rule.TABLE_CLASS_CLASH,
        "Rename the model",
        """
        @Model
        public class User {
          public Long id;
        }
        """,
        """
        public class Outer {
          @Model(table = "other")
          public static class User { // here
            public Long id;
          }
        }
        """);
  }

  @Test
  void aHandWrittenClassOfTheGeneratedNameIsRefused() throws Exception {
    rejection.of(
        Rule.TABLE_CLASS_CLASH,
        "Rename the model or the other class",
        """
        @Model
        public class User { // here
          public Long id;
        }
        """,
        "public class UserTable {}");
  }

  @Test
  void twoModelsWithOneTableAreRefused() throws Exception {
    rejection.of(
        Rule.TABLE_NAME_CLASH,
        "@Model(table = \"…\")",
        """
        class Models {
          @Model(table = "person")
          record User(Long id) {}

          @Model(table = "Person") // here
          record Customer(Long id) {}
        }
        """);
  }

  @Test
  void oneTableNameInTwoSchemasIsAllowed() throws Exception {
    Compiler.into(output)
        .compile(
            Source.model(
                """
                class Models {
                  @Model(table = "person", schema = "one")
                  record User(Long id) {}

                  @Model(table = "person", schema = "two")
                  record Customer(Long id) {}
                }
                """))
        .assertClean();
  }

  @Test
  void anIndexOverAnUnknownFieldIsRefused() throws Exception {
    rejection.of(
        Rule.BAD_INDEX,
        "which are: id, firstName",
        """
        @Model(naming = Naming.SNAKE, indexes = @Index("first_name")) // here
        public record User(Long id, String firstName) {}
        """);
  }

  @Test
  void anIndexOverOneFieldTwiceIsRefused() throws Exception {
    rejection.of(
        Rule.BAD_INDEX,
        "Use the Java names of its fields",
        """
        @Model(indexes = @Index({"name", "name"})) // here
        public record User(Long id, String name) {}
        """);
  }

  @Test
  void anIndexOverNothingIsRefused() throws Exception {
    rejection.of(
        Rule.BAD_INDEX,
        "Use the Java names of its fields",
        """
        @Model(indexes = @Index({})) // here
        public record User(Long id, String name) {}
        """);
  }

  @Test
  void aModelWithATypeThatNobodyDeclaresIsRefused() throws Exception {
    Source model = Source.model("@Model public record User(Long id, Strin name) {}");
    Compilation compilation = Compiler.into(output).compile(model);
    assertEquals(1, compilation.problems().size(), compilation::toString);
    String message = compilation.problems().get(0).getMessage(null);
    assertTrue(message.startsWith("[PW-M10] User was left out, because the field name"), message);
    assertTrue(message.contains("Correct the name or the import"), message);
  }

  @Test
  void anUnknownNamingOptionIsRefused() throws Exception {
    Compilation compilation =
        Compiler.into(output)
            .option("-Apeewee.naming=app.NoSuchNaming")
            .compile(Source.model("@Model public record User(Long id) {}"));
    assertEquals(1, compilation.problems().size(), compilation::toString);
    String message = compilation.problems().get(0).getMessage(null);
    assertTrue(message.startsWith("[PW-M11] "), message);
    assertTrue(message.contains("Use lower, snake, or the class name"), message);
  }

  @Test
  void aMistakeIsNotRepeatedWhereTheTableIsNamed() throws Exception {
    Compilation compilation =
        Compiler.into(output)
            .compile(
                Source.model("@Model public record User(Thread id, @Text int age) {}"),
                Source.model("@Model public class Tweet { public String text; }"),
                Source.model(
                    """
                    public class Program {
                      UserTable users = UserTable.USER;
                      app.TweetTable tweets = TweetTable.TWEET;
                    }
                    """));
    assertEquals(3, compilation.problems().size(), compilation::toString);
    assertEquals(3, compilation.errors().size(), compilation::toString);
  }

  @Test
  void severalMistakesShowAtOnce() throws Exception {
    Compilation compilation =
        Compiler.into(output)
            .compile(
                Source.model(
                    """
                    @Model
                    public class User {
                      @Id public long id;
                      public Thread thread;
                      public final String name = "x";
                      @Column(nullable = true) public int age;
                    }
                    """),
                Source.model("@Model public interface Other {}"));
    List<String> codes =
        compilation.problems().stream()
            .map(problem -> problem.getMessage(null).substring(1, 7))
            .sorted()
            .toList();
    assertEquals(List.of("PW-F01", "PW-F03", "PW-F04", "PW-K03", "PW-M01"), codes);
  }
}
