package io.github.peeweevertx.ast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class NodeTest {
  @Test
  void listsAreCopied() {
    List<Node> nodes = new ArrayList<>(List.of(new KeywordNode(Keyword.ONE)));
    RowNode row = new RowNode(nodes);
    nodes.clear();
    assertEquals(1, row.nodes().size());
    assertThrows(UnsupportedOperationException.class, () -> row.nodes().clear());
  }

  @Test
  void everyMemberOfTheFamilyHasAMethodOfTheVisitor() {
    Set<String> members = new TreeSet<>();
    collect(Node.class, members);
    Set<String> visited = new TreeSet<>();
    Arrays.stream(NodeVisitor.class.getMethods())
        .forEach(method -> visited.add(method.getParameterTypes()[0].getSimpleName()));
    assertEquals(members, visited);
  }

  private static void collect(Class<?> type, Set<String> members) {
    if (type.isRecord()) {
      members.add(type.getSimpleName());
    } else {
      assertTrue(type.isSealed(), type.getName());
      for (Class<?> member : type.getPermittedSubclasses()) {
        collect(member, members);
      }
    }
  }

  @Test
  void sourcesAreComparedByIdentityAndNamedQueriesByName() {
    assertNotEquals(new TableSource(null, "a", "x"), new TableSource(null, "a", "x"));
    assertEquals(new CteSource("a", null), new CteSource("a", null));
    assertNotEquals(new CteSource("a", null), new CteSource("a", "b"));
  }
}
