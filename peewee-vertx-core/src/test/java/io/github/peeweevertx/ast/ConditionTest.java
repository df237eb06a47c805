package io.github.peeweevertx.ast;

import static io.github.peeweevertx.model.UserTable.USER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ConditionTest {
  private final Condition one = USER.id.eq(1L);
  private final Condition none = Condition.none();

  @Test
  void noneLeavesTheOtherAsItIs() {
    assertSame(one, none.and(one));
    assertSame(one, one.and(none));
    assertSame(one, none.or(one));
    assertSame(one, one.or(none));
    assertSame(one, Conditions.all(none, one, none));
    assertSame(one, Conditions.any(none, none, one));
  }

  @Test
  void noneOfNoneIsNone() {
    assertSame(none, none.and(none));
    assertSame(none, none.not());
    assertSame(none, Conditions.all());
    assertSame(none, Conditions.any(List.of()));
    assertSame(none, Conditions.when(false, one));
    assertTrue(none.isNone());
    assertFalse(one.isNone());
  }

  @Test
  void twiceNotIsTheSame() {
    assertSame(one.node(), one.not().not().node());
  }

  @Test
  void manyFoldToTheLeft() {
    Node node = Conditions.all(one, USER.id.eq(2L), USER.id.eq(3L)).node();
    assertTrue(node instanceof BinaryNode);
    BinaryNode outer = (BinaryNode) node;
    assertSame(Operator.AND, outer.operator());
    assertSame(one.node(), ((BinaryNode) outer.left()).left());
  }

  @Test
  void whatIsPrintedHoldsNoValue() {
    assertFalse(USER.username.eq("secret").node().toString().contains("secret"));
    assertFalse(USER.username.in("secret").node().toString().contains("secret"));
    assertEquals("ListNode[" + USER.username.type() + ", 1 values]", list().toString());
  }

  private static Node list() {
    return ((BinaryNode) USER.username.in("secret").node()).right();
  }

  @Test
  void deepChainsCanBePrinted() {
    Condition deep = one;
    for (int i = 0; i < 100_000; i++) {
      deep = deep.and(one).not();
    }
    assertEquals("PrefixNode[NOT]", deep.node().toString());
  }
}
