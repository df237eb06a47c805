package io.github.peeweevertx.pg.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.peeweevertx.pg.docs.FeatureLedger.Entry;
import io.github.peeweevertx.pg.docs.FeatureLedger.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Each feature that {@code docs/FEATURES.md} promises is held by tests that are there. */
class LedgerTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final FeatureLedger LEDGER = FeatureLedger.read(ROOT.resolve("docs/FEATURES.md"));
  private static final TestSources SOURCES = TestSources.below(ROOT);

  /** What the first release promises. */
  private static final Set<String> PROMISED =
      Set.of(
          ("M1 M2 M3 M8 M9 M12 M13 M14 M19 M20 M21 M22 M23 M25 M26 M28 M29 M34 M37 M40"
                  + " C1 C2 C3 C4 C7 C9 C10 C14"
                  + " O1 O2 O3 O4 O5 O6 O7 O8 O9 O10 O11 O12 O14 O15"
                  + " L1 D1 D3 D4 D6 D7"
                  + " Q1 Q2 Q3 Q4 Q5 Q6 Q7 Q8 Q9 Q10 Q18 Q21 Q22 Q23"
                  + " R1 R6 R7 R8 W1 W9 W12 S1 S2 T1 T2 T7 T8 X1 X2 X3 X4 X7 H1")
              .split(" "));

  @Test
  void everyPromiseIsListed() {
    Set<String> missing = new TreeSet<>(PROMISED);
    LEDGER.rows().forEach(row -> missing.remove(row.id()));
    assertEquals(Set.of(), missing);
  }

  @Test
  void everyRowIsListedOnce() {
    Set<String> seen = new TreeSet<>();
    LEDGER.rows().forEach(row -> assertTrue(seen.add(row.id()), () -> row.id() + " twice"));
  }

  @Test
  void everyRowIsComplete() {
    for (Row row : LEDGER.rows()) {
      assertFalse(row.feature().isEmpty(), row::toString);
      assertFalse(row.call().isEmpty(), row::toString);
      assertFalse(row.tests().isEmpty(), row::toString);
    }
  }

  @Test
  void everyNamedTestExistsAndRuns() {
    assertEquals(
        "",
        LEDGER.rows().stream()
            .flatMap(row -> row.tests().stream())
            .map(SOURCES::problem)
            .flatMap(Optional::stream)
            .collect(Collectors.joining("\n")));
  }

  @Test
  void everyTestThatThePageOfTheAncestorNamesExistsAndRuns() throws IOException {
    String page = Files.readString(ROOT.resolve("docs/from-peewee-async.md"));
    List<Entry> named =
        Pattern.compile("`(\\w+#\\w+)`")
            .matcher(page)
            .results()
            .map(r -> Entry.of(r.group(1)))
            .toList();
    assertTrue(named.size() > 90, () -> "only " + named.size());
    assertEquals(
        "",
        named.stream()
            .map(SOURCES::problem)
            .flatMap(Optional::stream)
            .collect(Collectors.joining("\n")));
  }

  /** The judge must be able to say no. */
  @Nested
  class Judge {
    private String problem(String test) {
      return SOURCES.problem(Entry.of(test)).orElse("none");
    }

    @Test
    void findsTestsOfThisModuleOfTheKitAndOfOthers() {
      assertEquals("none", problem("LedgerTest#everyRowIsListedOnce"));
      assertEquals("none", problem("LedgerTest#findsTestsOfThisModuleOfTheKitAndOfOthers"));
      assertEquals("none", problem("CrudTck#saveUpdatesByKey"));
      assertEquals("none", problem("DatabaseUrlTest#everyPartIsTakenApart"));
      assertEquals("none", problem("DatabaseUrlTest#portThatIsNoneIsRefused"));
    }

    @Test
    void refusesATestThatIsNotThere() {
      assertTrue(problem("NoSuchTest#test").contains("0 classes"));
      assertTrue(problem("CrudTck#noSuchTest").contains("no such test"));
      assertTrue(problem("DatabaseUrlTest#noSuchTest").contains("no such test"));
    }

    @Test
    void refusesAMethodThatIsNoTest() {
      assertTrue(problem("CrudTck#charlie").contains("no such test"));
      assertTrue(problem("DatabaseUrlTest#refused").contains("no such test"));
    }

    @Test
    void refusesATestThatNobodyRuns() {
      assertTrue(problem("Tck#parallel").contains("no such test"));
      assertTrue(problem("Unused#neverRuns").contains("no test extends it"));
    }

    @Test
    void refusesWhatIsNoTable() {
      assertThrows(
          IllegalArgumentException.class, () -> FeatureLedger.parse(List.of("| A1 | b | c | d |")));
      assertThrows(
          IllegalArgumentException.class, () -> FeatureLedger.parse(List.of("| A1 | b | c |")));
      assertThrows(
          IllegalArgumentException.class, () -> FeatureLedger.parse(List.of("| A1 | b | c")));
    }

    @Test
    void readsRowsAndSkipsTheRest() {
      FeatureLedger ledger =
          FeatureLedger.parse(
              List.of(
                  "# Title",
                  "| id | feature | Java call | Class#method |",
                  "|---|:--|---|---|",
                  "| A1 | a thing | `objects.a()` | `OneTest#a` `TwoTck#b`, `TwoTck#c` |",
                  "text"));
      assertEquals(
          List.of(
              new Row(
                  "A1",
                  "a thing",
                  "`objects.a()`",
                  List.of(
                      new Entry("OneTest", "a"),
                      new Entry("TwoTck", "b"),
                      new Entry("TwoTck", "c")))),
          ledger.rows());
    }
  }
}
