package io.github.peeweevertx.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.peeweevertx.processor.harness.Compilation;
import io.github.peeweevertx.processor.harness.Compiler;
import io.github.peeweevertx.processor.harness.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Models that other processors have a part in. */
class RoundsTest {
  private static final String HEAD =
      """
      package app;
      import io.github.peeweevertx.annotation.*;
      import io.github.peeweevertx.type.*;
      """;

  @TempDir Path output;

  /** Writes one class in each of the first rounds. */
  private static final class Writers extends AbstractProcessor {
    private final List<Map.Entry<String, String>> classes;
    private int round;

    Writers(List<Map.Entry<String, String>> classes) {
      this.classes = classes;
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
      return Set.of("*");
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latest();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment environment) {
      if (round < classes.size()) {
        Map.Entry<String, String> next = classes.get(round++);
        try (Writer out = processingEnv.getFiler().createSourceFile(next.getKey()).openWriter()) {
          out.write(HEAD + next.getValue());
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
      return false;
    }
  }

  @Test
  void aGeneratedModelGetsATable() throws Exception {
    Compilation compilation =
        Compiler.into(output)
            .with(
                new Writers(
                    List.of(Map.entry("app.User", "@Model public record User(Long id) {}"))))
            .compile(Source.model("public class Unrelated {}"))
            .assertClean();
    assertEquals(List.of("app.UserTable$Provider"), compilation.services());
  }

  @Test
  void aModelWaitsForTheModelThatItRefersTo() throws Exception {
    Compilation compilation =
        Compiler.into(output)
            .with(
                new Writers(
                    List.of(
                        Map.entry("app.First", "class First {}"),
                        Map.entry("app.User", "@Model public record User(Long id) {}"))))
            .compile(Source.model("@Model public record Tweet(Long id, Ref<User> user) {}"))
            .assertClean();
    assertEquals(
        List.of("app.TweetTable$Provider", "app.UserTable$Provider"), compilation.services());
  }

  @Test
  void aModelWaitsForTheKeyOfTheModelThatItRefersTo() throws Exception {
    Compilation compilation =
        Compiler.into(output)
            .with(
                new Writers(
                    List.of(
                        Map.entry(
                            "app.Base",
                            "public abstract class Base { @Id public Integer number; }"))))
            .compile(
                Source.model("@Model public record Tweet(Long id, Ref<User> user) {}"),
                Source.model("@Model public class User extends Base {}"))
            .assertClean();
    assertEquals(
        List.of("app.TweetTable$Provider", "app.UserTable$Provider"), compilation.services());
  }

  @Test
  void aModelWaitsForItsConverter() throws Exception {
    Compiler.into(output)
        .with(
            new Writers(
                List.of(
                    Map.entry(
                        "app.Upper",
                        """
                        public class Upper implements Converter<String, String> {
                          public String toDatabase(String value) { return value; }
                          public String fromDatabase(String value) { return value; }
                        }
                        """))))
        .compile(
            Source.model(
                "@Model public record User(Long id, @Convert(Upper.class) String name) {}"))
        .assertClean();
  }

  @Test
  void aModelThatUsesItsOwnTableDoesNotWaitForIt() throws Exception {
    Compiler.into(output)
        .compile(
            Source.model(
                """
                @Model
                public class User {
                  public Long id;
                  public static UserTable table() { return UserTable.USER; }
                  public UserTable.Reference<User, Long> nothing() { return null; }
                }
                """))
        .assertClean();
  }
}
