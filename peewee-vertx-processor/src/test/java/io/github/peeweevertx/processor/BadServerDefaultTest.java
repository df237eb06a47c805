package io.github.peeweevertx.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.peeweevertx.processor.harness.Source;
import io.github.peeweevertx.processor.report.Rule;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Defaults of the database, sequences and choices: those that cannot be, and what others become.
 */
class BadServerDefaultTest {
  @TempDir Path output;
  private Rejection rejection;

  @BeforeEach
  void prepare() {
    rejection = new Rejection(output);
  }

  @Test
  void aPrimitiveIsNeverLeftOut() throws Exception {
    rejection.of(
        Rule.PRIMITIVE_SERVER_DEFAULT,
        "Use the type Integer",
        """
        @Model
        public class Job {
          public Long id;
          @ServerDefault("1") // here
          public int size;
        }
        """);
  }

  @Test
  void aSequenceFillsNoPrimitive() throws Exception {
    rejection.of(
        Rule.PRIMITIVE_SERVER_DEFAULT,
        "Use the type Long",
        """
        @Model
        public class Job {
          public Long id;
          @Sequence("numbers") // here
          public long number;
        }
        """);
  }

  @ParameterizedTest
  @CsvSource({"@Default(\"x\")", "@Sequence(\"x\")"})
  void anotherDefaultIsRefused(String other) throws Exception {
    boolean sequence = other.startsWith("@Sequence");
    rejection.of(
        Rule.TWO_DEFAULTS,
        "Keep one of them",
        """
        @Model
        public record Job(
            Long id,
            %s
            %s
            %s text) {}
        """
            .formatted(
                sequence ? "@ServerDefault(\"1\")" : other,
                sequence ? other + " // here" : "@ServerDefault(\"'y'\") // here",
                sequence ? "Long" : "String"));
  }

  @Test
  void aKeyThatTheDatabaseCountsHasNoOther() throws Exception {
    rejection.of(
        Rule.TWO_DEFAULTS,
        "Keep one of them",
        """
        @Model
        public class Job {
          @Id(KeyKind.AUTO)
          @ServerDefault("1") // here
          public Long id;
        }
        """);
  }

  @Test
  void anIdentityHasASequenceOfItsOwn() throws Exception {
    rejection.of(
        Rule.TWO_DEFAULTS,
        "Keep one of them",
        """
        @Model
        public class Job {
          @Id(KeyKind.IDENTITY_ALWAYS)
          @Sequence("numbers") // here
          public Long id;
        }
        """);
  }

  @Test
  void anEmptyDefaultIsRefused() throws Exception {
    rejection.of(
        Rule.EMPTY_SERVER_DEFAULT,
        "Write an expression of SQL",
        """
        @Model
        public class Job {
          public Long id;
          @ServerDefault(" ") // here
          public String name;
        }
        """);
  }

  @Test
  void aSequenceGivesNumbersOnly() throws Exception {
    rejection.of(
        Rule.MISPLACED_FORM,
        "change the type",
        """
        @Model
        public class Job {
          public Long id;
          @Sequence("numbers") // here
          public String name;
        }
        """);
  }

  @Test
  void aSequenceNeedsAName() throws Exception {
    rejection.of(
        Rule.BAD_IDENTIFIER,
        "Choose another name",
        """
        @Model
        public class Job {
          public Long id;
          @Sequence("a\\"b")
          public Long number; // here
        }
        """);
  }

  @ParameterizedTest
  @CsvSource({"int, x", "LocalDate, 2024-01-01", "Thread.State, SLEEPING", "boolean, maybe"})
  void aChoiceOfAnotherTypeIsRefused(String type, String literal) throws Exception {
    rejection.of(
        Rule.BAD_CHOICE,
        "Correct the literal",
        """
        @Model
        public class Job {
          public Long id;
          @Choices(@Choices.Choice("%s")) // here
          public %s kind;
        }
        """
            .formatted(literal, type));
  }

  @Test
  void whatIsSaidStandsInTheTable() throws Exception {
    Source job =
        Source.model(
            """
            @Model
            public class Job {
              @Id @ServerDefault("1") public Long id;
              @Choices({
                @Choices.Choice(value = "RUNNABLE", label = "Runs"), @Choices.Choice("NEW")
              })
              public Thread.State state;
              @Choices(@Choices.Choice("007")) @HelpText("A \\"number\\"") public Short size;
              @Choices(@Choices.Choice("1.50")) public BigDecimal price;
              @Sequence("numbers") public Integer number;
            }
            """);
    assertEquals(
        "NATURAL 1 [Choice[value=RUNNABLE, label=Runs], Choice[value=NEW, label=NEW]]"
            + " [Choice[value=7, label=007]] A \"number\" [Choice[value=1.50, label=1.50]] numbers",
        new Programs(output)
            .evaluate(
                """
                JobTable job = JobTable.JOB;
                return job.id.column().key() + " " + job.id.column().details().serverDefault()
                    + " " + job.state.choices() + " " + job.size.choices() + " "
                    + job.size.helpText() + " " + job.price.choices() + " "
                    + job.number.column().details().sequence();
                """,
                Stream.concat(Stream.of(Models.all()), Stream.of(job)).toArray(Source[]::new)));
  }
}
