package io.github.peeweevertx.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.peeweevertx.processor.harness.Compilation;
import io.github.peeweevertx.processor.harness.Compiler;
import io.github.peeweevertx.processor.harness.Source;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Models in modules, which list their services themselves. */
class NamedModuleTest {
  private static final String PROVIDES =
      "provides io.github.peeweevertx.type.KeySource.Provider with app.TweetTable.Provider,"
          + " app.UserTable.Provider;";

  @TempDir Path output;

  private Compilation compile(String directives) throws Exception {
    Source module =
        Source.module("module app { requires io.github.peeweevertx.core; " + directives + " }");
    return Compiler.into(output).modular().compile(module, Models.USER, Models.TWEET);
  }

  @Test
  void aModuleThatProvidesItsTablesIsFine() throws Exception {
    compile(PROVIDES).assertClean();
  }

  @Test
  void aModuleThatDoesNotIsToldWhatToAdd() throws Exception {
    Compilation compilation = compile("");
    assertTrue(compilation.succeeded(), compilation::toString);
    List<String> warnings = compilation.warnings();
    assertEquals(1, warnings.size(), compilation::toString);
    assertTrue(warnings.get(0).startsWith("[PW-M14] The module app "), warnings.get(0));
    assertTrue(warnings.get(0).endsWith("Add to module-info.java: " + PROVIDES), warnings.get(0));
  }

  @Test
  void whatTheModuleCannotReadIsNotWritten() throws Exception {
    assertFalse(compile(PROVIDES).assertClean().generated("app.UserTable").contains("@Generated"));
  }

  @Test
  void whatTheModuleCanReadIsWritten() throws Exception {
    String text =
        compile("requires static java.compiler; " + PROVIDES)
            .assertClean()
            .generated("app.UserTable");
    assertTrue(text.contains("@Generated"), text);
  }
}
