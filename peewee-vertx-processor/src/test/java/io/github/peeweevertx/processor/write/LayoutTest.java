package io.github.peeweevertx.processor.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class LayoutTest {
  private static final String LONG = "x".repeat(60);

  @Test
  void whatFitsStaysOnItsLine() {
    assertEquals("  a = call(b, c);", Layout.render(2, Doc.after("a =", call("b", "c"), ";")));
  }

  @Test
  void aValueGoesToTheNextLineFirst() {
    assertEquals(
        LONG + " =\n    call(" + LONG + ");",
        Layout.render(0, Doc.after(LONG + " =", call(LONG), ";")));
  }

  @Test
  void argumentsGoToOneLineOfTheirOwnWhereTheyFit() {
    assertEquals(
        "call" + LONG + "(\n    " + LONG + ", c)",
        Layout.render(0, Doc.call("call" + LONG, Doc.text(LONG), Doc.text("c"))));
  }

  @Test
  void argumentsThatDoNotFitStandOneBelowTheOther() {
    assertEquals(
        "call(\n    " + LONG + ",\n    " + LONG + ",\n    c)",
        Layout.render(0, call(LONG, LONG, "c")));
  }

  @Test
  void aChainIsBrokenBeforeEachCall() {
    Doc chain = Doc.chain(Doc.text(LONG), List.of(Doc.text(".one()"), Doc.text("." + LONG + "()")));
    assertEquals(LONG + "\n    .one()\n    ." + LONG + "()", Layout.render(0, chain));
  }

  @Test
  void aLongTypeHasALineOfItsOwn() {
    assertEquals(
        "public " + LONG + "\n    " + LONG + " = value;",
        Layout.render(0, Doc.variable("public " + LONG, LONG, Doc.text("value"))));
  }

  @Test
  void statementsAreBrokenBeforeTheirClauses() {
    String columns = "\"column\", ".repeat(6) + "\"last\"";
    String statement = "SELECT " + columns + " FROM \"table\" WHERE (\"id\" = #{id})";
    String text = Layout.render(8, Strings.statement(statement, 8));
    assertTrue(text.lines().allMatch(line -> line.length() <= Layout.WIDTH), text);
    assertEquals(Strings.literal(statement), text.replaceAll("\"\\s+\\+ \"", "").strip());
    assertTrue(text.contains("\n            + \" FROM "), text);
  }

  @Test
  void textIsEscapedInLiterals() {
    assertEquals("\"a\\\"b\\\\c\\n\\u0001é\"", Strings.literal("a\"b\\c\n\u0001é"));
  }

  @Test
  void aLongCommentIsWrapped() {
    String text = Comments.javadoc(2, "word ".repeat(30).strip());
    assertTrue(text.startsWith("  /**\n   * word word"), text);
    assertTrue(text.lines().allMatch(line -> line.length() <= Layout.WIDTH), text);
    assertTrue(text.endsWith("\n   */\n"), text);
  }

  private static Doc call(String... arguments) {
    return Doc.call("call", List.of(arguments).stream().map(Doc::text).toList());
  }
}
