package io.github.peeweevertx.bench.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.peeweevertx.bench.measure.BenchmarkException;
import io.github.peeweevertx.bench.measure.FamilyArguments;
import io.github.peeweevertx.bench.measure.Pace;
import io.github.peeweevertx.testing.server.DatabaseUnderTest;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The benchmark must be able to say no: to who does nothing, does it wrong, or fails. */
class JudgeTest {
  private static final ExecutorService THREAD = Executors.newSingleThreadExecutor();
  private static Tables tables;

  @BeforeAll
  static void open() {
    tables = Tables.create(DatabaseUnderTest.postgres().createDatabase("judge").uri());
  }

  @AfterAll
  static void close() {
    tables.close();
    THREAD.shutdown();
  }

  /** Answers without asking anybody. */
  private record Liar(Operation lie) implements Contender {
    @Override
    public String name() {
      return FLOOR;
    }

    @Override
    public Optional<Operation> operation(Workload workload) {
      return Optional.of(lie);
    }
  }

  private static BenchmarkException refused(Workload workload, Operation lie) {
    DatabaseBenchmark benchmark =
        new DatabaseBenchmark("judge", List.of(new Liar(lie)), tables, THREAD);
    FamilyArguments arguments =
        new FamilyArguments(
            Path.of("unused"), new Pace(1, 0, 5), Pattern.compile("/" + workload.id() + "$"));
    return assertThrows(BenchmarkException.class, () -> benchmark.run(arguments));
  }

  @ParameterizedTest
  @EnumSource(Workload.class)
  void refusesAWrongAnswer(Workload workload) {
    String message = refused(workload, (key, answer) -> later(() -> answer.done(-1))).getMessage();
    assertTrue(message.startsWith("raw at " + workload.id() + ": "), message);
  }

  @Test
  void refusesARightAnswerWithoutTheDeed() {
    String message =
        refused(Workload.TRANSACTION, (key, answer) -> later(() -> answer.done(1))).getMessage();
    assertTrue(message.contains("the sum of the amounts"), message);
  }

  @Test
  void passesAFailureOn() {
    IllegalStateException failure = new IllegalStateException("no");
    assertTrue(
        refused(Workload.GET, (key, answer) -> later(() -> answer.failed(failure)))
            .getMessage()
            .contains("no"));
  }

  /** From a thread of its own, as operations are answered. */
  private static void later(Runnable answer) {
    THREAD.execute(answer);
  }

  @ParameterizedTest
  @EnumSource(Workload.class)
  void keysAreThereAndSlotsDoNotMeet(Workload workload) {
    Set<Long> seen = new HashSet<>();
    for (int slot = 0; slot < workload.inFlight(); slot++) {
      Set<Long> own = new HashSet<>();
      for (int number = 0; number < 1_000; number++) {
        long key = workload.key(slot, number);
        assertTrue(key >= 1 && key + workload.rows() - 1 <= Rows.COUNT, () -> "key " + key);
        own.add(key);
      }
      for (Long key : own) {
        assertTrue(seen.add(key), () -> "two slots have " + key);
      }
    }
  }

  @Test
  void tenKeysAreTen() {
    assertEquals(10, new HashSet<>(List.of(Workload.tenKeys(9_999))).size());
  }
}
