package io.github.peeweevertx.processor;

import io.github.peeweevertx.processor.report.Rule;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Models that say wrongly what an update writes. */
class BadChangeTest {
  @TempDir Path output;
  private Rejection rejection;

  @BeforeEach
  void prepare() {
    rejection = new Rejection(output);
  }

  @Test
  void onlySaveDirtyWithoutAMemoryIsRefused() throws Exception {
    rejection.of(
        Rule.UNTRACKED,
        "Declare public final Snapshot snapshot",
        """
        @Model(onlySaveDirty = true) // here
        public class User {
          public Long id;
        }
        """);
  }

  @Test
  void onlySaveDirtyOfARecordIsRefused() throws Exception {
    rejection.of(
        Rule.UNTRACKED,
        "a record cannot",
        """
        @Model(onlySaveDirty = true) // here
        public record User(Long id) {}
        """);
  }

  @Test
  void aVersionThatDoesNotCountIsRefused() throws Exception {
    rejection.of(
        Rule.MISPLACED_FORM,
        "Remove the annotation, or change the type",
        """
        @Model
        public class User {
          public Long id;
          @Version // here
          public String version;
        }
        """);
  }

  @Test
  void aKeyIsNoVersion() throws Exception {
    rejection.of(
        Rule.TWO_FORMS,
        "Keep one of them",
        """
        @Model
        public class User {
          @Id @Version // here
          public Long id;
        }
        """);
  }

  @Test
  void aSecondVersionIsRefused() throws Exception {
    rejection.of(
        Rule.TWO_FORMS,
        "Keep one of them",
        """
        @Model
        public class User {
          public Long id;
          @Version public int one;
          @Version public int two; // here
        }
        """);
  }
}
