package io.github.peeweevertx.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.peeweevertx.processor.harness.Compilation;
import io.github.peeweevertx.processor.harness.Compiler;
import io.github.peeweevertx.processor.harness.Source;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the generated files look like. */
class GeneratedSourceTest {
  @TempDir Path output;

  private Map<String, String> all() throws IOException {
    return Compiler.into(output).compile(Models.all()).assertClean().allGenerated();
  }

  /** The two files are formatted by the formatter of this project, as all of its sources are. */
  @ParameterizedTest
  @ValueSource(strings = {"UserTable", "TweetTable"})
  void aTableLooksAsIfWrittenByHand(String table) throws Exception {
    Compilation compilation =
        Compiler.into(output).compile(Models.USER, Models.TWEET).assertClean();
    assertEquals(golden(table), compilation.generated("app." + table));
  }

  private static String golden(String table) throws IOException {
    try (InputStream in =
        GeneratedSourceTest.class.getResourceAsStream("/golden/" + table + ".java")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void everyModelHasATable() throws Exception {
    assertEquals(14, all().size());
  }

  @Test
  void noLineIsTooLong() throws Exception {
    all()
        .forEach(
            (name, text) ->
                assertEquals(
                    List.of(), text.lines().filter(line -> line.length() > 100).toList(), name));
  }

  @Test
  void thereAreNeitherDoubleEmptyLinesNorSpacesAtTheEnd() throws Exception {
    all()
        .forEach(
            (name, text) -> {
              assertFalse(text.contains("\n\n\n"), name);
              assertFalse(text.contains(" \n"), name);
              assertTrue(text.endsWith("}\n"), name);
            });
  }

  @Test
  void importsAreSingleSortedAndUsed() throws Exception {
    all()
        .forEach(
            (name, text) -> {
              List<String> imports =
                  text.lines().filter(line -> line.startsWith("import ")).toList();
              assertEquals(imports.stream().sorted().distinct().toList(), imports, name);
              for (String each : imports) {
                String simple = each.substring(each.lastIndexOf('.') + 1, each.length() - 1);
                assertTrue(text.split("\\b" + simple + "\\b").length > 2, name + ": " + each);
              }
            });
  }

  @Test
  void nothingIsReflectiveOrDated() throws Exception {
    all()
        .forEach(
            (name, text) -> {
              assertFalse(text.contains("java.lang.reflect"), name);
              assertFalse(text.contains("forName"), name);
              assertFalse(text.contains("getDeclared"), name);
              assertTrue(
                  text.contains("@Generated(\"io.github.peeweevertx.processor.PeeweeProcessor\")"),
                  name);
            });
  }

  @Test
  void everyTableChecksItsRunTime() throws Exception {
    all().forEach((name, text) -> assertTrue(text.contains("GeneratedCode.check("), name));
  }

  @Test
  void everyPublicMemberIsDocumentedOrOverrides() throws Exception {
    all()
        .forEach(
            (name, text) -> {
              String previous = "";
              for (String line : text.lines().toList()) {
                if (line.stripLeading().startsWith("public ")) {
                  boolean said = previous.endsWith("*/") || previous.stripLeading().startsWith("@");
                  assertTrue(said, name + ": " + line);
                }
                previous = line;
              }
            });
  }

  @Test
  void theSameModelsGiveTheSameFiles(@TempDir Path other) throws Exception {
    Map<String, String> first = all();
    Compilation second = Compiler.into(other).compile(Models.all()).assertClean();
    assertEquals(first, second.allGenerated());
    String services = "META-INF/services/io.github.peeweevertx.type.KeySource$Provider";
    assertEquals(
        Files.readString(output.resolve(services)), Files.readString(other.resolve(services)));
  }

  @Test
  void theOrderOfTheSourcesDoesNotMatter(@TempDir Path other) throws Exception {
    Source[] reversed = Models.all();
    java.util.Collections.reverse(java.util.Arrays.asList(reversed));
    assertEquals(all(), Compiler.into(other).compile(reversed).assertClean().allGenerated());
  }

  @Test
  void aTableIsAsVisibleAsItsModel() throws Exception {
    Map<String, String> files = all();
    assertTrue(files.get("app/ArticleTable.java").contains("\npublic final class ArticleTable"));
    assertTrue(files.get("app/LinkTable.java").contains("\nfinal class LinkTable"));
  }

  @Test
  void aModelOfTheUnnamedPackageIsCompiled() throws Exception {
    Compilation compilation =
        Compiler.into(output)
            .compile(
                Source.of(
                    "@io.github.peeweevertx.annotation.Model public record Lonely(Long id) {}"))
            .assertClean();
    assertTrue(compilation.generated("LonelyTable").startsWith("import "));
    assertEquals(List.of("LonelyTable$Provider"), compilation.services());
  }

  @Test
  void aPackageMayHaveClassesCalledAsThoseOfTheLanguage() throws Exception {
    Compiler.into(output)
        .compile(
            Source.model("@Model public record Integer(Long id, Long object) {}"),
            Source.model("public class Object {}"),
            Source.model("public @interface Override {}"),
            Source.model("public class String {}"),
            Source.model("public class Row {}"))
        .assertClean();
  }

  @Test
  void twoHundredModelsAreCompiledAtOnce() throws Exception {
    Source[] models =
        IntStream.range(0, 200)
            .mapToObj(
                i ->
                    """
                    @Model
                    public class Model%d {
                      public Long id;
                      public String name;
                      public Ref<Model%d> next;
                    }
                    """
                        .formatted(i, (i + 1) % 200))
            .map(Source::model)
            .toArray(Source[]::new);
    Compilation compilation = Compiler.into(output).compile(models).assertClean();
    assertEquals(200, compilation.services().size());
  }

  @Test
  void aRecordOfTwoHundredComponentsIsCompiled() throws Exception {
    String components =
        String.join(", ", IntStream.range(0, 200).mapToObj(i -> "String value" + i).toList());
    Source model = Source.model("@Model public record Wide(Long id, %s) {}".formatted(components));
    Source program =
        Source.model(
            """
            public class Program implements java.util.concurrent.Callable<Object> {
              public Object call() {
                Wide wide = WideTable.WIDE.fromValues(WideTable.WIDE.defaults());
                return WideTable.WIDE.with(wide, 150, "x").value149();
              }
            }
            """);
    assertEquals(
        "x", Compiler.into(output).compile(model, program).assertClean().run("app.Program"));
  }
}
