package io.github.peeweevertx.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.peeweevertx.processor.harness.Compilation;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Programs that must not compile: each beside the code of the compiler's error. */
class CompileTimePromiseTest {
  @TempDir Path output;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Object o = USER.id.eq(\"x\");                        | compiler.err.cant.apply.symbol",
        "Object o = USER.username.eq(7);                      | compiler.err.cant.apply.symbol",
        "Object o = USER.active.eq(\"true\");                 | compiler.err.cant.apply.symbol",
        "Object o = USER.username.to(7);                      | compiler.err.cant.apply.symbol",
        "Object o = USER.id.to(7);                            | compiler.err.cant.apply.symbol",
        "Object o = EVERYTHING.status.eq(\"DRAFT\");          | compiler.err.cant.apply.symbol",
        "Object o = EVERYTHING.money.to(9L);                  | compiler.err.cant.apply.symbol",
        "Object o = EVERYTHING.date.eq(Instant.EPOCH);        | compiler.err.cant.apply.symbol",
        "Object o = TWEET.user.eq(Ref.<Tweet>id(1L));         | compiler.err.cant.apply.symbol",
        "Object o = TWEET.user.to(new Money(1));              | compiler.err.cant.apply.symbol",
        "Object o = TWEET.user.eq(\"ann\");                   | compiler.err.cant.apply.symbol",
        "Object o = EVERYTHING.byName.eq(7L);                 | compiler.err.cant.apply.symbol",
        "Object o = USER.nickname;                            | compiler.err.cant.resolve",
        "Object o = USER.tweets;                              | compiler.err.cant.resolve",
        "Object o = new UserTable(null);                      | compiler.err.report.access",
        "USER.id = null;                                      | compiler.err.cant.assign",
        "Condition c = USER.username;                         | compiler.err.prob.found.req",
        "Assignment<User> a = TWEET.content.to(\"x\");        | compiler.err.prob.found.req",
        "User u = USER.fromValues(List.of());                 | compiler.err.prob.found.req",
        "User u = TWEET.read(Rows.of(), 0);                   | compiler.err.prob.found.req",
        "Object o = USER.update(TWEET.content.to(\"x\"));     | compiler.err.cant.apply.symbol",
        "Object o = TWEET.insert(USER.username.to(\"x\"));    | compiler.err.cant.apply.symbol",
        "Object o = USER.byKey(\"x\");                        | compiler.err.prob.found.req",
      })
  void aWrongProgramIsRefused(String statement, String code) throws Exception {
    Compilation compilation =
        new Programs(output).compile(statement + "\nreturn null;", Models.all());
    assertFalse(compilation.succeeded(), "it compiles");
    List<String> codes = compilation.errors().stream().map(each -> each.getCode()).toList();
    assertEquals(1, codes.size(), compilation::toString);
    // The compiler counts candidates into its codes: one symbol, or several.
    assertTrue(codes.get(0).startsWith(code), compilation::toString);
  }

  @Test
  void aRightProgramIsCompiled() throws Exception {
    assertEquals(
        true,
        new Programs(output)
            .evaluate(
                """
                Condition one = USER.id.eq(7L);
                Condition two = TWEET.user.eq(7L);
                Condition three = TWEET.user.eq(new User());
                Condition four = USER.active;
                Condition five = EVERYTHING.status.eq(Status.DRAFT);
                Assignment<User> a = USER.username.to("ann");
                Assignment<Tweet> b = TWEET.user.to(new User());
                Assignment<Everything> c = EVERYTHING.money.to(new Money(1));
                return true;
                """,
                Models.all()));
  }
}
