package io.github.peeweevertx.processor;

import io.github.peeweevertx.processor.harness.Compiler;
import io.github.peeweevertx.processor.harness.Source;
import io.github.peeweevertx.processor.report.Rule;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Keys and defaults that cannot be. */
class BadKeyAndDefaultTest {
  @TempDir Path output;
  private Rejection rejection;

  @BeforeEach
  void prepare() {
    rejection = new Rejection(output);
  }

  @Test
  void aModelWithoutAKeyIsRefused() throws Exception {
    rejection.of(
        Rule.NO_KEY,
        "Add the field @Id public Long id; or say @Model(key = false)",
        """
        @Model // here
        public class User {
          public String name;
        }
        """);
  }

  @Test
  void anIdOfAnotherTypeIsNoKeyByItself() throws Exception {
    rejection.of(
        Rule.NO_KEY,
        "@Id",
        """
        @Model // here
        public record User(UUID id) {}
        """);
  }

  @Test
  void aKeyOfAKeylessModelIsRefused() throws Exception {
    rejection.of(
        Rule.KEY_OF_KEYLESS,
        "Remove @Id, or remove key = false",
        """
        @Model(key = false)
        public class User {
          @Id // here
          public Long id;
        }
        """);
  }

  @Test
  void aPrimitiveKeyIsRefused() throws Exception {
    rejection.of(
        Rule.PRIMITIVE_KEY,
        "Use the type Long, or, for a key that you set yourself, @Id(KeyKind.NATURAL)",
        """
        @Model
        public class User {
          @Id // here
          public long id;
        }
        """);
  }

  @Test
  void anImplicitPrimitiveKeyIsRefused() throws Exception {
    rejection.of(
        Rule.PRIMITIVE_KEY,
        "Use the type Integer",
        """
        @Model
        public class User {
          public int id; // here
        }
        """);
  }

  @Test
  void aGeneratedTextIsRefused() throws Exception {
    rejection.of(
        Rule.KEY_NOT_INTEGER,
        "Use the type Long, or @Id(KeyKind.NATURAL)",
        """
        @Model
        public record User(
            @Id(KeyKind.AUTO) // here
            String code) {}
        """);
  }

  @Test
  void aGeneratedPartOfAKeyIsRefused() throws Exception {
    rejection.of(
        Rule.GENERATED_KEY_PART,
        "or plain @Id on each part",
        """
        @Model
        public record User(
            @Id(KeyKind.IDENTITY_ALWAYS) // here
            Long one,
            @Id Long two) {}
        """);
  }

  @Test
  void aNullableKeyIsRefused() throws Exception {
    rejection.of(
        Rule.NULLABLE_KEY,
        "Remove nullable",
        """
        @Model
        public record User(
            @Column(nullable = true)
            @Id // here
            Long id) {}
        """);
  }

  @Test
  void aDefaultOfAFieldOfAClassIsRefused() throws Exception {
    rejection.of(
        Rule.DEFAULT_ON_FIELD,
        "Write an initialiser",
        """
        @Model
        public class User {
          public Long id;
          @Default("x") // here
          public String name;
        }
        """);
  }

  @Test
  void aSuppliedDefaultOfAFieldOfAClassIsRefused() throws Exception {
    rejection.of(
        Rule.DEFAULT_ON_FIELD,
        "= UUID.randomUUID()",
        """
        @Model
        public class User {
          @Id
          @DefaultWith(NewId.class) // here
          public UUID id;
        }
        """,
        NEW_ID);
  }

  @ParameterizedTest
  @CsvSource({
    "int, 1.5",
    "int, 3000000000",
    "Long, x",
    "short, 40000",
    "boolean, yes",
    "Boolean, TRUE",
    "BigDecimal, 1_000",
    "float, 1e99",
    "double, NaN",
    "Thread.State, SLEEPING",
    "UUID, 1",
    "LocalDate, 2020-01-01",
    "Ref<User>, 1",
  })
  void aLiteralOfAnotherTypeIsRefused(String type, String literal) throws Exception {
    rejection.of(
        Rule.BAD_DEFAULT,
        "Correct the literal, or make the value with @DefaultWith",
        """
        @Model
        public record User(
            Long id,
            @Default("%s") // here
            %s value) {}
        """
            .formatted(literal, type));
  }

  @Test
  void twoDefaultsAreRefused() throws Exception {
    rejection.of(
        Rule.TWO_FORMS,
        "Keep one of them",
        """
        @Model
        public record User(
            Long id,
            @Default("1")
            @DefaultWith(NewId.class) // here
            UUID value) {}
        """,
        NEW_ID);
  }

  @Test
  void aSupplierOfAnotherTypeIsRefused() throws Exception {
    rejection.of(
        Rule.BAD_SUPPLIER,
        "implements Supplier<java.lang.String>",
        """
        @Model
        public record User(
            Long id,
            @DefaultWith(NewId.class) // here
            String value) {}
        """,
        NEW_ID);
  }

  @Test
  void aSupplierThatCannotBeMadeIsRefused() throws Exception {
    rejection.of(
        Rule.BAD_SUPPLIER,
        "with a public constructor without parameters",
        """
        @Model
        public record User(
            Long id,
            @DefaultWith(Fixed.class) // here
            String value) {
          record Fixed(String get) implements Supplier<String> {}
        }
        """);
  }

  @Test
  void aNaturalPrimitiveKeyIsAllowed() throws Exception {
    Compiler.into(output)
        .compile(Source.model("@Model public record User(@Id(KeyKind.NATURAL) long number) {}"))
        .assertClean();
  }

  private static final String NEW_ID =
      """
      public class NewId implements Supplier<UUID> {
        public UUID get() { return UUID.randomUUID(); }
      }
      """;
}
