package io.github.peeweevertx.processor;

import io.github.peeweevertx.processor.report.Rule;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Forms and converters that do not fit. */
class BadColumnTypeTest {
  @TempDir Path output;
  private Rejection rejection;

  @BeforeEach
  void prepare() {
    rejection = new Rejection(output);
  }

  @Test
  void aTextThatIsNoStringIsRefused() throws Exception {
    rejection.of(
        Rule.MISPLACED_FORM,
        "Remove the annotation, or change the type",
        """
        @Model
        public class User {
          public Long id;
          @Text // here
          public int age;
        }
        """);
  }

  @Test
  void aLengthOfANumberIsRefused() throws Exception {
    rejection.of(
        Rule.MISPLACED_FORM,
        "Remove the annotation",
        """
        @Model
        public class User {
          public Long id;
          @Column(maxLength = 4) // here
          public int age;
        }
        """);
  }

  @Test
  void aDecimalThatIsADoubleIsRefused() throws Exception {
    rejection.of(
        Rule.MISPLACED_FORM,
        "change the type",
        """
        @Model
        public record User(
            Long id,
            @Decimal(digits = 4) // here
            double size) {}
        """);
  }

  @Test
  void aFormOfAReferenceIsRefused() throws Exception {
    rejection.of(
        Rule.MISPLACED_FORM,
        "Remove the annotation",
        """
        @Model
        public class User {
          public Long id;
          @EnumAs // here
          public Ref<User> parent;
        }
        """);
  }

  @Test
  void aFixedTextWithoutALengthIsRefused() throws Exception {
    rejection.of(
        Rule.BAD_SIZE,
        "Correct the size",
        """
        @Model
        public class User {
          public Long id;
          @Fixed(0) // here
          public String code;
        }
        """);
  }

  @Test
  void aScaleBeyondTheDigitsIsRefused() throws Exception {
    rejection.of(
        Rule.BAD_SIZE,
        "Correct the size",
        """
        @Model
        public class User {
          public Long id;
          @Decimal(digits = 2, scale = 3) // here
          public BigDecimal price;
        }
        """);
  }

  @Test
  void aTextOfTwoFormsIsRefused() throws Exception {
    rejection.of(
        Rule.TWO_FORMS,
        "Keep one of them",
        """
        @Model
        public class User {
          public Long id;
          @Text
          @Fixed(3) // here
          public String code;
        }
        """);
  }

  @Test
  void aTextWithALengthIsRefused() throws Exception {
    rejection.of(
        Rule.TWO_FORMS,
        "Keep one of them",
        """
        @Model
        public class User {
          public Long id;
          @Text
          @Column(maxLength = 9) // here
          public String code;
        }
        """);
  }

  @Test
  void aConverterOfAnotherTypeIsRefused() throws Exception {
    rejection.of(
        Rule.BAD_CONVERTER,
        "implements Converter<java.lang.Integer, D>",
        """
        @Model
        public class User {
          public Long id;
          @Convert(Upper.class) // here
          public Integer name;
        }
        """,
        UPPER);
  }

  @Test
  void aClassThatIsNoConverterIsRefused() throws Exception {
    rejection.of(
        Rule.BAD_CONVERTER,
        "with a public constructor without parameters",
        """
        @Model
        public class User {
          public Long id;
          @Convert(String.class) // here
          public Integer name;
        }
        """);
  }

  @Test
  void aConverterThatCannotBeMadeIsRefused() throws Exception {
    rejection.of(
        Rule.BAD_CONVERTER,
        "that is not private or abstract",
        """
        @Model
        public class User {
          abstract static class Half implements Converter<String, String> {}
          public Long id;
          @Convert(Half.class) // here
          public String name;
        }
        """);
  }

  @Test
  void aConverterToAnUnsupportedTypeIsRefused() throws Exception {
    rejection.of(
        Rule.BAD_CONVERTER,
        "with D a type that has a column type of its own",
        """
        @Model
        public class User {
          public Long id;
          @Convert(ToList.class) // here
          public String name;
        }
        """,
        """
        public class ToList implements Converter<String, List<String>> {
          public List<String> toDatabase(String value) { return List.of(value); }
          public String fromDatabase(List<String> value) { return value.get(0); }
        }
        """);
  }

  private static final String UPPER =
      """
      public class Upper implements Converter<String, String> {
        public String toDatabase(String value) { return value; }
        public String fromDatabase(String value) { return value; }
      }
      """;

  @Test
  void aTypeNameThatCannotBeQuotedIsRefused() throws Exception {
    rejection.of(
        Rule.BAD_IDENTIFIER,
        "Choose another name",
        """
        @Model
        public class User {
          public Long id;
          @EnumAs(value = EnumStorage.NATIVE, type = "a\\"b")
          public Thread.State state; // here
        }
        """);
  }

  @Test
  void aListOfListsOfNoColumnTypeIsRefused() throws Exception {
    rejection.of(
        Rule.UNSUPPORTED_TYPE,
        "name a converter",
        """
        @Model
        public class User {
          public Long id;
          public List<List<Thread>> threads; // here
        }
        """);
  }

  @Test
  void anEpochOfADayIsRefused() throws Exception {
    rejection.of(
        Rule.MISPLACED_FORM,
        "change the type",
        """
        @Model
        public class User {
          public Long id;
          @Epoch // here
          public LocalDate day;
        }
        """);
  }
}
