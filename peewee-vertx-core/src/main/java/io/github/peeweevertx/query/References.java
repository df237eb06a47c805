package io.github.peeweevertx.query;

import io.github.peeweevertx.ast.BinaryNode;
import io.github.peeweevertx.ast.JoinType;
import io.github.peeweevertx.ast.Node;
import io.github.peeweevertx.ast.Operator;
import io.github.peeweevertx.meta.ModelType;
import io.github.peeweevertx.meta.ReferenceField;
import io.github.peeweevertx.meta.ValueField;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Finds the foreign key between two tables, in either direction. */
final class References {
  private References() {}

  /**
   * The condition of a join.
   *
   * @param from the table that stands already
   * @param to the table that is joined
   * @param via the reference that was named, null for the only one
   */
  static Node between(ModelType<?, ?> from, ModelType<?, ?> to, ReferenceField<?, ?, ?> via) {
    List<ReferenceField<?, ?, ?>> forward = named(references(from, to), via);
    // Between aliases of one table the reference itself tells the direction.
    boolean turned = via != null && via.table() == to && from != to;
    if (!forward.isEmpty() && !turned) {
      ReferenceField<?, ?, ?> reference = chosen(forward, from, to);
      return Joins.equal(reference.node(), target(reference, to));
    }
    List<ReferenceField<?, ?, ?>> backward = named(references(to, from), via);
    if (backward.isEmpty()) {
      throw none(from, to, via);
    }
    ReferenceField<?, ?, ?> reference = chosen(backward, from, to);
    return Joins.equal(reference.node(), target(reference, from));
  }

  /**
   * The reference that the objects of a join fill.
   *
   * @return null when the join goes the other way, or its condition names no reference
   */
  static ReferenceField<?, ?, ?> filled(ModelType<?, ?> from, ModelType<?, ?> to, Joins.Link link) {
    List<ReferenceField<?, ?, ?>> forward = named(references(from, to), link.via());
    if (link.on() != null) {
      return forward.stream()
          .filter(each -> isEquated(link.on(), each.node(), target(each, to)))
          .findFirst()
          .orElse(null);
    }
    boolean turned = link.via() != null && link.via().table() == to && from != to;
    boolean inferred = link.type() != JoinType.CROSS && link.type() != JoinType.NATURAL;
    return forward.isEmpty() || turned || !inferred ? null : chosen(forward, from, to);
  }

  /** Whether a condition holds only where two columns are equal. */
  private static boolean isEquated(Node condition, Node one, Node other) {
    if (!(condition instanceof BinaryNode binary)) {
      return false;
    }
    if (binary.operator() == Operator.AND) {
      return isEquated(binary.left(), one, other) || isEquated(binary.right(), one, other);
    }
    return binary.operator() == Operator.EQ
        && (binary.left().equals(one) && binary.right().equals(other)
            || binary.left().equals(other) && binary.right().equals(one));
  }

  private static List<ReferenceField<?, ?, ?>> references(
      ModelType<?, ?> from, ModelType<?, ?> to) {
    List<ReferenceField<?, ?, ?>> found = new ArrayList<>();
    for (ValueField<?, ?> field : from.fields()) {
      if (field instanceof ReferenceField<?, ?, ?> reference
          && isSameTable(reference.target(), to)) {
        found.add(reference);
      }
    }
    return found;
  }

  private static boolean isSameTable(ModelType<?, ?> one, ModelType<?, ?> other) {
    return one.definition().equals(other.definition());
  }

  /** A reference may be named through the table itself or through any alias of it. */
  private static List<ReferenceField<?, ?, ?>> named(
      List<ReferenceField<?, ?, ?>> references, ReferenceField<?, ?, ?> via) {
    if (via == null) {
      return references;
    }
    boolean exact = references.contains(via);
    List<ReferenceField<?, ?, ?>> found = new ArrayList<>();
    for (ReferenceField<?, ?, ?> each : references) {
      if (exact
          ? each == via
          : each.index() == via.index() && isSameTable(each.table(), via.table())) {
        found.add(each);
      }
    }
    return found;
  }

  private static ReferenceField<?, ?, ?> chosen(
      List<ReferenceField<?, ?, ?>> references, ModelType<?, ?> from, ModelType<?, ?> to) {
    if (references.size() == 1) {
      return references.get(0);
    }
    String model = to.modelClass().getSimpleName().toLowerCase(Locale.ROOT);
    for (ReferenceField<?, ?, ?> each : references) {
      if (each.name().toLowerCase(Locale.ROOT).equals(model)) {
        return each;
      }
    }
    throw Args.query(
        "There is more than one foreign key between "
            + from
            + " and "
            + to
            + ": "
            + references
            + ". Name one of them with on(…).");
  }

  private static Node target(ReferenceField<?, ?, ?> reference, ModelType<?, ?> table) {
    return table.fields().get(reference.targetField().index()).node();
  }

  private static RuntimeException none(
      ModelType<?, ?> from, ModelType<?, ?> to, ReferenceField<?, ?, ?> via) {
    return Args.query(
        (via == null ? "There is no foreign key" : via + " is no foreign key")
            + " between "
            + from
            + " and "
            + to
            + ". Give the condition with on(…), or start from another table with joinFrom(…).");
  }
}
