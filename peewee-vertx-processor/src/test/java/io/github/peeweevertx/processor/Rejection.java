package io.github.peeweevertx.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.peeweevertx.processor.harness.Compilation;
import io.github.peeweevertx.processor.harness.Compiler;
import io.github.peeweevertx.processor.harness.Source;
import io.github.peeweevertx.processor.report.Rule;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/** Says that a model is refused: by one rule, on the line marked with {@code // here}. */
final class Rejection {
  private final Path output;

  Rejection(Path output) {
    this.output = output;
  }

  /** Asserts that one rule is broken and that the message shows a way out. */
  void of(Rule rule, String wayOut, String... models) throws IOException {
    Source[] sources = new Source[models.length];
    for (int i = 0; i < models.length; i++) {
      sources[i] = Source.model(models[i]);
    }
    Compilation compilation = Compiler.into(output).compile(sources);
    assertFalse(compilation.succeeded(), "it compiles");
    List<Diagnostic<? extends JavaFileObject>> problems = compilation.problems();
    assertEquals(1, problems.size(), compilation::toString);
    String message = problems.get(0).getMessage(null);
    assertTrue(message.startsWith("[" + rule.code() + "] "), message);
    assertTrue(message.contains(wayOut), message);
    Source marked =
        Stream.of(sources).filter(source -> source.markedLine() > 0).findFirst().orElseThrow();
    assertEquals(marked.getName(), problems.get(0).getSource().getName(), message);
    assertEquals(marked.markedLine(), problems.get(0).getLineNumber(), message);
  }
}
