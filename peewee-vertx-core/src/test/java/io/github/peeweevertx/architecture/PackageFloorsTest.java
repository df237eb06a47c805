package io.github.peeweevertx.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.peeweevertx.architecture.PackageFloors.Edge;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The walls of the house: who may use whom, among the packages of core and among the modules. */
class PackageFloorsTest {

  private static final String CORE = "peewee-vertx-core";

  /** The one class that touches what Vert.x keeps for itself; it says why. */
  private static final Set<String> USES_VERTX_INSIDES =
      Set.of("tx.VertxContexts", "testing.tck.reliability.Places");

  private static final int LONGEST_FILE = 400;

  /** What a module may declare of its siblings; the processor is a build step, not a library. */
  private static final Map<String, Set<String>> ALLOWED_MODULES =
      Map.of(
          CORE,
          Set.of(),
          "peewee-vertx-processor",
          Set.of(CORE),
          "peewee-vertx-testing",
          Set.of(CORE, "peewee-vertx-processor"),
          "peewee-vertx-pg",
          Set.of(CORE, "peewee-vertx-processor", "peewee-vertx-testing"),
          "peewee-vertx-mysql",
          Set.of(CORE, "peewee-vertx-processor", "peewee-vertx-testing"),
          "tornado-style-sample",
          Set.of(CORE, "peewee-vertx-processor", "peewee-vertx-testing", "peewee-vertx-pg"),
          "peewee-vertx-bench-hibernate",
          Set.of(),
          "peewee-vertx-bench",
          Set.of(
              CORE,
              "peewee-vertx-processor",
              "peewee-vertx-testing",
              "peewee-vertx-pg",
              "peewee-vertx-mysql",
              "peewee-vertx-bench-hibernate"));

  @Nested
  class Packages {

    @Test
    void compiledPackagesUseOnlyLowerFloors() {
      assertEquals(List.of(), PackageFloors.violations(Set.of(), compiledEdges()));
    }

    @Test
    void sourcesNameOnlyLowerFloors() {
      SourceTree core = SourceTree.main(CORE);
      assertFalse(core.packages().isEmpty(), "no sources found: is the test run in its module?");
      assertEquals(List.of(), PackageFloors.violations(core.packages(), core.edges()));
    }

    @Test
    void everyPackageIsDescribed() throws Exception {
      for (String module : ModuleGraph.modules()) {
        assertEquals(
            Set.of(),
            SourceTree.main(module).packagesWithoutDescription(),
            "packages without package-info.java in " + module);
      }
    }
  }

  @Nested
  class Modules {

    @Test
    void dependOnlyOnWhatTheyMay() throws Exception {
      List<String> found = new ArrayList<>();
      ModuleGraph.dependencies()
          .forEach(
              (module, siblings) -> {
                Set<String> extra = new TreeSet<>(siblings);
                extra.removeAll(ALLOWED_MODULES.getOrDefault(module, Set.of()));
                if (!ALLOWED_MODULES.containsKey(module)) {
                  found.add(module + " is unknown: add it to ALLOWED_MODULES");
                } else if (!extra.isEmpty()) {
                  found.add(module + " must not depend on " + extra);
                }
              });
      assertEquals(List.of(), found);
    }

    @Test
    void haveNoCircle() throws Exception {
      Set<Edge> edges = new TreeSet<>();
      ModuleGraph.dependencies()
          .forEach((from, siblings) -> siblings.forEach(to -> edges.add(new Edge(from, to))));
      assertEquals(Optional.empty(), PackageFloors.circle(edges));
    }

    @Test
    void processorTouchesNothingOfCoreButAnnotations() {
      for (Edge edge : SourceTree.main("peewee-vertx-processor").edges()) {
        assertTrue(
            edge.to().equals("annotation") || edge.to().matches("processor(\\..*)?"),
            () -> edge + ": the processor names every type but the annotations by text");
      }
    }
  }

  @Nested
  class Sources {

    @Test
    void leaveTheInsidesOfVertxAlone() throws Exception {
      List<String> found = new ArrayList<>();
      for (String module : ModuleGraph.modules()) {
        SourceTree tree = SourceTree.main(module);
        for (Path file : tree.files()) {
          String name = tree.className(file);
          Set<String> insides = SourceTree.vertxInsidesIn(SourceTree.read(file));
          if (!insides.isEmpty() && !USES_VERTX_INSIDES.contains(name)) {
            found.add(name + " uses " + insides);
          }
        }
      }
      assertEquals(List.of(), found);
    }

    @Test
    void areShortEnoughToBeReadAtOnce() throws Exception {
      List<String> found = new ArrayList<>();
      for (String module : ModuleGraph.modules()) {
        for (Path file : SourceTree.main(module).files()) {
          long lines = SourceTree.read(file).lines().count();
          if (lines > LONGEST_FILE) {
            found.add("%s: %d lines, at most %d".formatted(file, lines, LONGEST_FILE));
          }
        }
      }
      assertEquals(List.of(), found);
    }
  }

  @Nested
  class Tests {
    /** The bug comes back where its test is switched off. */
    @Test
    void areNotSwitchedOff() throws Exception {
      List<String> found = new ArrayList<>();
      for (String module : ModuleGraph.modules()) {
        for (SourceTree tree : List.of(SourceTree.main(module), SourceTree.test(module))) {
          for (Path file : tree.files()) {
            if (SourceTree.isSwitchedOff(SourceTree.read(file))) {
              found.add(file.toString());
            }
          }
        }
      }
      assertEquals(List.of(), found);
    }

    @Test
    void areSeenWhenTheyAre() {
      assertTrue(SourceTree.isSwitchedOff("class A {\n  @Disabled\n  void b() {}\n}"));
      assertFalse(SourceTree.isSwitchedOff("@DisabledOnOs(OS.WINDOWS) class A {}"));
      assertFalse(SourceTree.isSwitchedOff("// never @Disabled"));
    }
  }

  /** The judge must be able to say no. */
  @Nested
  class Judge {

    @Test
    void refusesAnEdgeUpwards() {
      assertViolation("ast -> query: floor 1", new Edge("ast", "query"));
    }

    @Test
    void refusesAnEdgeOnOneFloor() {
      assertViolation("sql -> tx: floor 2", new Edge("sql", "tx"));
    }

    @Test
    void allowsTheListedExceptionInItsDirectionOnly() {
      assertEquals(
          List.of(), PackageFloors.violations(Set.of(), Set.of(new Edge("type", "error"))));
      assertViolation("error -> type: floor 0", new Edge("error", "type"));
    }

    @Test
    void allowsAnEdgeDownwards() {
      assertEquals(
          List.of(), PackageFloors.violations(Set.of(), Set.of(new Edge("manager", "ast"))));
    }

    @Test
    void asksForTheFloorOfAnUnknownPackage() {
      List<String> found = PackageFloors.violations(Set.of("cache"), Set.of());
      assertEquals(1, found.size());
      assertTrue(found.get(0).contains("'cache' has no floor: add it to"), found.get(0));
    }

    @Test
    void namesACircle() {
      Set<Edge> edges =
          Set.of(new Edge("a", "b"), new Edge("b", "c"), new Edge("c", "b"), new Edge("a", "c"));
      assertEquals(Optional.of(List.of("b", "c", "b")), PackageFloors.circle(edges));
    }

    @Test
    void readsCodeAndNeitherCommentsNorStrings() {
      String source =
          """
          package io.github.peeweevertx.exec;
          import io.github.peeweevertx.ast.Node;
          import static io.github.peeweevertx.error.ErrorCode.*;
          /** See {@link io.github.peeweevertx.manager.Manager}. */
          class A {
            String s = "io.github.peeweevertx.sync.Sync \\" "; char c = '"';
            Object o = new io.github.peeweevertx.meta.inner.Deep(); // io.github.peeweevertx.tx.Tx
          }
          """;
      assertEquals(Set.of("ast", "error", "meta.inner"), SourceTree.ourPackagesIn(source));
    }

    @Test
    void seesTheInsidesOfVertx() {
      assertEquals(
          Set.of("io.vertx.core.impl.ContextImpl", "io.vertx.core.internal.*"),
          SourceTree.vertxInsidesIn(
              """
              import io.vertx.core.impl.ContextImpl;
              import io.vertx.core.internal.*;
              import io.vertx.core.Vertx;
              """));
    }

    private void assertViolation(String start, Edge edge) {
      List<String> found = PackageFloors.violations(Set.of(), Set.of(edge));
      assertEquals(1, found.size(), found::toString);
      assertTrue(found.get(0).startsWith(start), found.get(0));
    }
  }

  /** The edges between the packages of core, as jdeps reads them from the class files. */
  private static Set<Edge> compiledEdges() {
    // Not target/classes itself: jdeps would want every module that module-info asks for.
    Path classes = SourceTree.moduleFolder(CORE).resolve(Path.of("target", "classes", "io"));
    assertTrue(Files.isDirectory(classes), () -> "not compiled: " + classes);
    ToolProvider jdeps =
        ToolProvider.findFirst("jdeps")
            .orElseThrow(() -> new AssertionError("no jdeps: run the tests on a JDK, not a JRE"));
    StringWriter out = new StringWriter();
    PrintWriter writer = new PrintWriter(out);
    int status = jdeps.run(writer, writer, "-verbose:package", classes.toString());
    assertEquals(0, status, out::toString);

    String name = Pattern.quote(SourceTree.ROOT) + "((?:\\.\\w+)*)";
    Matcher lines =
        Pattern.compile("^\\s+" + name + "\\s+->\\s+" + name + "\\s", Pattern.MULTILINE)
            .matcher(out.toString());
    Set<Edge> edges = new TreeSet<>();
    while (lines.find()) {
      edges.add(new Edge(withoutDot(lines.group(1)), withoutDot(lines.group(2))));
    }
    return edges;
  }

  private static String withoutDot(String suffix) {
    return suffix.isEmpty() ? suffix : suffix.substring(1);
  }
}
