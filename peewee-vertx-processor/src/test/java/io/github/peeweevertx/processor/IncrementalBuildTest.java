package io.github.peeweevertx.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.peeweevertx.processor.harness.Compilation;
import io.github.peeweevertx.processor.harness.Compiler;
import io.github.peeweevertx.processor.harness.Source;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import javax.annotation.processing.Processor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Builds that compile only what changed, into the output of the build before. */
class IncrementalBuildTest {
  private static final String USER = "app.UserTable$Provider";
  private static final String TWEET = "app.TweetTable$Provider";

  @TempDir Path output;

  @BeforeEach
  void buildAll() throws Exception {
    Compilation compilation =
        Compiler.into(output).compile(Models.USER, Models.TWEET).assertClean();
    assertEquals(List.of(TWEET, USER), compilation.services());
  }

  @Test
  void aModelThatWasNotCompiledAgainStaysListed() throws Exception {
    Compilation compilation = Compiler.into(output).compile(Models.USER).assertRebuilt();
    assertEquals(List.of(TWEET, USER), compilation.services());
  }

  @Test
  void aModelMayReferToOneThatWasNotCompiledAgain() throws Exception {
    Compilation compilation = Compiler.into(output).compile(Models.TWEET).assertRebuilt();
    assertEquals(List.of(TWEET, USER), compilation.services());
    assertTrue(
        compilation
            .generated("app.TweetTable")
            .contains("ColumnDef.of(\"user_id\", SqlTypes.BIGINT)"));
  }

  @Test
  void oneEndOfARelationMayBeCompiledAlone() throws Exception {
    Source note =
        Source.model("@Model public record Note(Long id, @ManyToMany Many<Reader> readers) {}");
    Source reader = Source.model("@Model public record Reader(Long id, Many<Note> notes) {}");
    Compiler.into(output).compile(note, reader).assertRebuilt();
    String middle = "app.NoteReaderThroughTable$Provider";
    for (Source one : List.of(note, reader)) {
      Compilation compilation = Compiler.into(output).compile(one).assertRebuilt();
      assertTrue(compilation.services().contains(middle), () -> "" + compilation.services());
    }
  }

  @Test
  void aNewModelIsAdded() throws Exception {
    Compilation compilation =
        Compiler.into(output)
            .compile(Source.model("@Model public record Extra(Long id, Ref<Tweet> tweet) {}"))
            .assertRebuilt();
    assertEquals(List.of("app.ExtraTable$Provider", TWEET, USER), compilation.services());
  }

  @Test
  void aDeletedModelIsListedNoMore() throws Exception {
    Files.delete(output.resolve("app/Tweet.class"));
    Source user = Source.model("@Model public class User { public Long id; }");
    assertEquals(List.of(USER), Compiler.into(output).compile(user).assertRebuilt().services());
  }

  @Test
  void aClassThatIsAModelNoMoreIsListedNoMore() throws Exception {
    Compilation compilation =
        Compiler.into(output)
            .compile(
                Source.model("public record Tweet(Long id) {}"),
                Source.model("@Model public record Extra(Long id) {}"))
            .assertRebuilt();
    assertEquals(List.of("app.ExtraTable$Provider", USER), compilation.services());
  }

  @Test
  void aLineThatSomebodyElseWroteStays() throws Exception {
    Path file = output.resolve("META-INF/services/io.github.peeweevertx.type.KeySource$Provider");
    Files.writeString(file, "# by hand\nother.Provider\n");
    Compilation compilation = Compiler.into(output).compile(Models.USER).assertRebuilt();
    assertEquals(List.of(USER, "other.Provider"), compilation.services());
  }

  @Test
  void theProcessorIsFoundAsAService() {
    assertTrue(
        ServiceLoader.load(Processor.class).stream()
            .anyMatch(provider -> provider.type() == PeeweeProcessor.class));
  }

  @Test
  void gradleIsToldThatTheProcessorAggregates() throws Exception {
    try (var in =
        PeeweeProcessor.class.getResourceAsStream(
            "/META-INF/gradle/incremental.annotation.processors")) {
      assertEquals(
          PeeweeProcessor.class.getName() + ",aggregating\n", new String(in.readAllBytes()));
    }
  }
}
