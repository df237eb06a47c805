package io.github.peeweevertx.processor;

import io.github.peeweevertx.processor.report.Rule;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fields that cannot be columns. */
class BadFieldTest {
  @TempDir Path output;
  private Rejection rejection;

  @BeforeEach
  void prepare() {
    rejection = new Rejection(output);
  }

  @Test
  void aTypeWithoutAColumnTypeIsRefused() throws Exception {
    rejection.of(
        Rule.UNSUPPORTED_TYPE,
        "name a converter with @Convert, or exclude the field with @Transient",
        """
        @Model
        public class User {
          public Long id;
          public Thread thread; // here
        }
        """);
  }

  @Test
  void anUnsupportedComponentIsRefused() throws Exception {
    rejection.of(
        Rule.UNSUPPORTED_TYPE,
        "Use one of these",
        """
        @Model
        public record User(
            Long id,
            Set<String> names) {} // here
        """);
  }

  @Test
  void aCharIsRefused() throws Exception {
    rejection.of(
        Rule.UNSUPPORTED_TYPE,
        "Use one of these",
        """
        @Model
        public record User(
            Long id,
            char initial) {} // here
        """);
  }

  @Test
  void aPrivateFieldWithoutAGetterIsRefused() throws Exception {
    rejection.of(
        Rule.NO_ACCESS,
        "add a getter getName() or name()",
        """
        @Model
        public class User {
          public Long id;
          private String name; // here
          public void setName(String name) { this.name = name; }
        }
        """);
  }

  @Test
  void aPrivateFieldWithoutASetterIsRefused() throws Exception {
    rejection.of(
        Rule.NO_ACCESS,
        "add a setter setName(value) or name(value)",
        """
        @Model
        public class User {
          public Long id;
          private String name; // here
          public String getName() { return name; }
        }
        """);
  }

  @Test
  void accessorsOfAnotherTypeAreNoAccessors() throws Exception {
    rejection.of(
        Rule.NO_ACCESS,
        "add a getter getAge() or age()",
        """
        @Model
        public class User {
          public Long id;
          private Integer age; // here
          public int getAge() { return age; }
          public void setAge(Integer age) { this.age = age; }
        }
        """);
  }

  @Test
  void aPackagePrivateFieldOfABaseClassElsewhereIsRefusedOnTheModel() throws Exception {
    rejection.of(
        Rule.UNSUPPORTED_TYPE,
        "Use one of these",
        """
        @Model
        public class User extends Base { // here
          public Long id;
        }
        """,
        """
        public abstract class Base {
          public Thread thread;
        }
        """);
  }

  @Test
  void aFinalFieldIsRefused() throws Exception {
    rejection.of(
        Rule.FINAL_FIELD,
        "Remove final, declare a record",
        """
        @Model
        public class User {
          public Long id;
          public final String name = ""; // here
        }
        """);
  }

  @Test
  void aNullablePrimitiveIsRefused() throws Exception {
    rejection.of(
        Rule.NULLABLE_PRIMITIVE,
        "Use the type Integer, or remove nullable",
        """
        @Model
        public class User {
          public Long id;
          @Column(nullable = true)
          public int age; // here
        }
        """);
  }

  @Test
  void anAnnotatedStaticFieldIsRefused() throws Exception {
    rejection.of(
        Rule.NOT_A_COLUMN,
        "Remove the annotation, or make the field a column",
        """
        @Model
        public class User {
          public Long id;
          @Column(name = "c") // here
          static int count;
        }
        """);
  }

  @Test
  void anAnnotatedManyIsRefused() throws Exception {
    rejection.of(
        Rule.NOT_A_COLUMN,
        "Remove the annotation",
        """
        @Model
        public class User {
          public Long id;
          @ForeignKey // here
          public Many<User> children = Many.unloaded();
        }
        """);
  }

  @Test
  void aManyThatNobodyCouldFillIsRefused() throws Exception {
    rejection.of(
        Rule.FINAL_FIELD,
        "Remove final",
        """
        @Model
        public class User {
          public Long id;
          public final Many<User> children = Many.unloaded(); // here
        }
        """);
    rejection.of(
        Rule.NO_ACCESS,
        "add a setter setChildren(value) or children(value)",
        """
        @Model
        public class User {
          public Long id;
          private Many<User> children = Many.unloaded(); // here
          public Many<User> getChildren() { return children; }
        }
        """);
  }

  @Test
  void aTransientComponentIsRefused() throws Exception {
    rejection.of(
        Rule.TRANSIENT_COMPONENT,
        "Compute it in a method of the record",
        """
        @Model
        public record User(
            Long id,
            @Transient // here
            String name) {}
        """);
  }

  @Test
  void aSnapshotOfARecordIsRefused() throws Exception {
    rejection.of(
        Rule.MISPLACED_SNAPSHOT,
        "Remove it",
        """
        @Model
        public record User(
            Long id,
            Snapshot snapshot) {} // here
        """);
  }

  @Test
  void aSecondSnapshotIsRefused() throws Exception {
    rejection.of(
        Rule.MISPLACED_SNAPSHOT,
        "Remove it",
        """
        @Model
        public class User {
          public Long id;
          public final Snapshot one = Snapshot.empty();
          public final Snapshot two = Snapshot.empty(); // here
        }
        """);
  }

  @Test
  void aFieldThatHidesAnInheritedOneIsRefused() throws Exception {
    rejection.of(
        Rule.HIDDEN_FIELD,
        "Remove or rename one of them",
        """
        @Model
        public class User extends Base {
          public Long id;
          @Column(name = "other")
          public String name; // here
        }
        """,
        """
        public abstract class Base {
          public String name;
        }
        """);
  }

  @Test
  void aPrivateEnumIsRefused() throws Exception {
    rejection.of(
        Rule.HIDDEN_TYPE,
        "Make the type visible to it",
        """
        @Model
        public class User {
          private enum Status { ON, OFF }
          public Long id;
          private Status status; // here
          Status getStatus() { return status; }
          void setStatus(Status status) { this.status = status; }
        }
        """);
  }

  @Test
  void anAnnotatedMethodThatIsNoGetterIsRefused() throws Exception {
    rejection.of(
        Rule.NOT_AN_ACCESSOR,
        "Move the annotation to the field",
        """
        @Model
        public class User {
          public Long id;
          public String first;
          @Column(maxLength = 9) // here
          public String fullName() { return first; }
        }
        """);
  }
}
