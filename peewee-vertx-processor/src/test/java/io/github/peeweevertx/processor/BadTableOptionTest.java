package io.github.peeweevertx.processor;

import io.github.peeweevertx.processor.report.Rule;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bad indexes and other options of a table, beside their errors. */
class BadTableOptionTest {
  @TempDir Path output;
  private Rejection rejection;

  @BeforeEach
  void prepare() {
    rejection = new Rejection(output);
  }

  @Test
  void anIndexOverAnUnknownFieldWithAnOrderIsRefused() throws Exception {
    rejection.of(
        Rule.BAD_INDEX,
        "which are: id, name",
        """
        @Model(indexes = @Index({"name DESC", "nme ASC"})) // here
        public class User {
          @Id public Long id;
          public String name;
        }
        """);
  }

  @Test
  void aTableThatDependsOnNoModelIsRefused() throws Exception {
    rejection.of(
        Rule.TARGET_NOT_A_MODEL,
        "Annotate that class with @Model",
        """
        @Model(dependsOn = String.class) // here
        public class User {
          @Id public Long id;
        }
        """);
  }

  @Test
  void anIndexOfExpressionsWithoutANameIsRefused() throws Exception {
    rejection.of(
        Rule.NAMELESS_INDEX,
        "Give it one",
        """
        @Model(indexes = @Index(expressions = "lower(name)")) // here
        public class User {
          @Id public Long id;
          public String name;
        }
        """);
  }

  @Test
  void aCheckWithoutAConditionIsRefused() throws Exception {
    rejection.of(
        Rule.EMPTY_OPTION,
        "or remove it",
        """
        @Model(checks = @Check(" ")) // here
        public class User {
          @Id public Long id;
        }
        """);
  }

  @Test
  void aCheckWithABadNameIsRefused() throws Exception {
    rejection.of(
        Rule.BAD_IDENTIFIER,
        "Choose another name",
        """
        @Model(checks = @Check(value = "id > 0", name = "a\\"b")) // here
        public class User {
          @Id public Long id;
        }
        """);
  }
}
