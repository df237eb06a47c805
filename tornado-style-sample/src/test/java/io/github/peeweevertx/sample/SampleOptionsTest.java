package io.github.peeweevertx.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampleOptionsTest {
  private static final String URL = "postgresql://me:secret@db.example:6432/names";

  private static SampleOptions parse(String... arguments) {
    return SampleOptions.parse(arguments, Map.of());
  }

  @Test
  void withoutArgumentsItListensOnPort8888OnAnEmbeddedServer() {
    SampleOptions options = parse();

    assertEquals(8888, options.port());
    assertNull(options.database());
    assertFalse(options.virtualThreads());
    assertFalse(options.eventBus());
    assertFalse(options.verbose());
    assertFalse(options.help());
  }

  @Test
  void valuesFollowTheOptionOrAnEqualsSign() {
    assertEquals(0, parse("--port", "0").port());
    assertEquals(65_535, parse("--port=65535").port());
    assertEquals("names", parse("--database-url", URL).database().database());
    assertEquals("names", parse("--verbose", "--database-url=" + URL).database().database());
  }

  @Test
  void theEnvironmentNamesTheDatabaseUnlessTheCommandLineDoes() {
    Map<String, String> environment = Map.of("DATABASE_URL", URL);

    assertEquals("names", SampleOptions.parse(new String[0], environment).database().database());
    assertEquals(
        "other",
        SampleOptions.parse(new String[] {"--database-url", "postgresql://h/other"}, environment)
            .database()
            .database());
    assertNull(SampleOptions.parse(new String[0], Map.of("DATABASE_URL", " ")).database());
  }

  @Test
  void helpIsGivenWhateverElseIsWanted() {
    assertTrue(parse("--port", "1", "--help", "--nonsense").help());
    assertTrue(parse("-h").help());
  }

  @Test
  void theEventBusIsAWayOfItsOwn() {
    assertTrue(parse("--event-bus").eventBus());
    assertFalse(parse("--event-bus").virtualThreads());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--nonsense            | There is no option --nonsense.",
        "8888                  | There is no option 8888.",
        "--port                | --port needs a value.",
        "--port=--verbose      | --port needs a value.",
        "--port=abc            | --port takes a number from 0 to 65535, and this is abc.",
        "--port=65536          | --port takes a number from 0 to 65535, and this is 65536.",
        "--port=-1             | --port takes a number from 0 to 65535, and this is -1.",
        "--database-url        | --database-url needs a value."
      })
  void aWrongCommandLineIsRefusedWithTheReason(String argument, String message) {
    UsageException refused = assertThrows(UsageException.class, () -> parse(argument));

    assertEquals(message, refused.getMessage());
  }

  @Test
  void anUnusableUrlIsRefusedWithoutItsPassword() {
    UsageException refused =
        assertThrows(UsageException.class, () -> parse("--database-url", "me:secret@db/names"));

    assertTrue(refused.getMessage().startsWith("The database URL cannot be used: "));
    assertFalse(refused.getMessage().contains("secret"));
  }

  @Test
  void thePasswordIsNotShown() {
    assertFalse(parse("--database-url", URL).toString().contains("secret"));
  }

  @Test
  @EnabledForJreRange(max = JRE.JAVA_20)
  void virtualThreadsAreRefusedWhereThereAreNone() {
    UsageException refused = assertThrows(UsageException.class, () -> parse("--virtual-threads"));

    assertTrue(refused.getMessage().startsWith("--virtual-threads needs JDK 21 or later"));
  }

  @Test
  @EnabledForJreRange(min = JRE.JAVA_21)
  void virtualThreadsAreTakenWhereThereAreSome() {
    assertTrue(parse("--virtual-threads").virtualThreads());
    assertThrows(UsageException.class, () -> parse("--virtual-threads", "--event-bus"));
  }
}
