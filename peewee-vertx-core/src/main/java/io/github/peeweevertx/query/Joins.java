package io.github.peeweevertx.query;

import io.github.peeweevertx.ast.BinaryNode;
import io.github.peeweevertx.ast.Condition;
import io.github.peeweevertx.ast.FromNode;
import io.github.peeweevertx.ast.JoinNode;
import io.github.peeweevertx.ast.JoinType;
import io.github.peeweevertx.ast.Node;
import io.github.peeweevertx.ast.Operator;
import io.github.peeweevertx.ast.ParamNode;
import io.github.peeweevertx.meta.ModelType;
import io.github.peeweevertx.meta.ReferenceField;
import io.github.peeweevertx.type.SqlTypes;
import java.util.ArrayList;
import java.util.List;

/**
 * The joins of a select, and where the next one starts from. A value. The condition of a join is
 * looked for when the query is finished: until then {@code on} may still say it.
 *
 * @param context where the next join starts, a table or another source
 * @param links the joins so far
 */
record Joins(Joinable context, List<Link> links) {
  static final Joins NONE = new Joins(null, List.of());

  /**
   * One join as it was said.
   *
   * @param from where it starts
   * @param type its kind
   * @param to what is joined
   * @param on the condition that was said, null for none
   * @param via the reference that was said, null for none
   */
  record Link(Joinable from, JoinType type, Joinable to, Node on, ReferenceField<?, ?, ?> via) {}

  Joins startingAt(Joinable source) {
    return new Joins(source, links);
  }

  Joins join(Joinable from, JoinType type, Joinable to) {
    Link link = new Link(from, type, Args.given(to, "what is joined"), null, null);
    boolean moves = to instanceof ModelType<?, ?> && isConditional(type);
    return new Joins(moves ? to : context, Args.plus(links, List.of(link)));
  }

  Joins on(Condition... conditions) {
    Link last = last();
    return replaced(
        new Link(last.from(), last.type(), last.to(), Args.and(last.on(), conditions), null));
  }

  Joins on(ReferenceField<?, ?, ?> via) {
    Link last = last();
    Args.given(via, "the reference");
    return replaced(new Link(last.from(), last.type(), last.to(), null, via));
  }

  private Link last() {
    if (links.isEmpty()) {
      throw Args.query("on(…) stands behind a join, and this query has none yet.");
    }
    Link last = links.get(links.size() - 1);
    if (last.type() == JoinType.CROSS || last.type() == JoinType.NATURAL) {
      throw Args.query(
          "A " + last.type().sql() + " takes no condition. Say join(…).on(…), or where(…).");
    }
    return last;
  }

  private Joins replaced(Link link) {
    List<Link> copy = new ArrayList<>(links);
    copy.set(copy.size() - 1, link);
    return new Joins(context, copy);
  }

  private static boolean isConditional(JoinType type) {
    return switch (type) {
      case INNER, LEFT, RIGHT, FULL, NATURAL -> true;
      default -> false;
    };
  }

  /** The sources with the joins behind the last of them. */
  List<FromNode> finished(List<FromNode> from) {
    if (links.isEmpty()) {
      return from;
    }
    if (from.isEmpty()) {
      throw Args.query("There is no source to join on. Say from(…) first.");
    }
    List<JoinNode> joins = new ArrayList<>(links.size());
    for (Link link : links) {
      joins.add(new JoinNode(link.type(), link.to().source(), condition(link)));
    }
    List<FromNode> copy = new ArrayList<>(from);
    copy.set(copy.size() - 1, new FromNode(from.get(from.size() - 1).source(), joins));
    return copy;
  }

  private static Node condition(Link link) {
    if (link.on() != null) {
      return link.on();
    }
    return switch (link.type()) {
      case CROSS, NATURAL -> null;
      case LATERAL, LEFT_LATERAL -> new ParamNode(SqlTypes.BOOLEAN, true);
      default -> isLateral(link.to()) ? new ParamNode(SqlTypes.BOOLEAN, true) : inferred(link);
    };
  }

  private static boolean isLateral(Joinable joinable) {
    return joinable.source() instanceof io.github.peeweevertx.ast.DerivedSource derived
        && derived.lateral();
  }

  private static Node inferred(Link link) {
    if (link.from() instanceof ModelType<?, ?> from && link.to() instanceof ModelType<?, ?> to) {
      return References.between(from, to, link.via());
    }
    throw Args.query(
        "A join with "
            + link.to().source().label()
            + " needs a condition: only between two models a foreign key tells it. Say on(…).");
  }

  /** The condition of two equal columns. */
  static Node equal(Node left, Node right) {
    return new BinaryNode(left, Operator.EQ, right);
  }
}
