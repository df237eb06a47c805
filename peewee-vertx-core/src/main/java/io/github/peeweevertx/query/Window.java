package io.github.peeweevertx.query;

import io.github.peeweevertx.ast.FrameBound;
import io.github.peeweevertx.ast.FrameExclusion;
import io.github.peeweevertx.ast.FrameNode;
import io.github.peeweevertx.ast.FrameType;
import io.github.peeweevertx.ast.Node;
import io.github.peeweevertx.ast.Selection;
import io.github.peeweevertx.ast.Sortable;
import io.github.peeweevertx.ast.WindowNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which rows a function sees besides the current one. A value: every step gives a copy. With a name
 * it is defined once by {@code Select.window}, and functions refer to it.
 */
public final class Window {
  /** Everything: no groups, no order. */
  private static final Window ALL =
      new Window(new WindowNode(null, null, List.of(), List.of(), null));

  private final WindowNode node;

  private Window(WindowNode node) {
    this.node = node;
  }

  /**
   * All rows of the query.
   *
   * @return the window
   */
  public static Window all() {
    return ALL;
  }

  /**
   * The rows that agree with the current one in some expressions.
   *
   * @param columns the expressions
   * @return the window
   */
  public static Window by(Selection<?>... columns) {
    return ALL.partitionBy(columns);
  }

  /**
   * All rows of the query, in an order.
   *
   * @param terms expressions and directions
   * @return the window
   */
  public static Window ordered(Sortable... terms) {
    return ALL.orderBy(terms);
  }

  /**
   * The first row of the group, or a number of rows before the current one.
   *
   * @param rows how many rows, not negative
   * @return the bound
   */
  public static FrameBound preceding(long rows) {
    return new FrameBound(FrameBound.Kind.PRECEDING, Args.notNegative(rows, "the rows"));
  }

  /**
   * The first row of the group.
   *
   * @return the bound
   */
  public static FrameBound unboundedPreceding() {
    return new FrameBound(FrameBound.Kind.UNBOUNDED_PRECEDING, 0);
  }

  /**
   * The current row.
   *
   * @return the bound
   */
  public static FrameBound currentRow() {
    return new FrameBound(FrameBound.Kind.CURRENT_ROW, 0);
  }

  /**
   * A number of rows after the current one.
   *
   * @param rows how many rows, not negative
   * @return the bound
   */
  public static FrameBound following(long rows) {
    return new FrameBound(FrameBound.Kind.FOLLOWING, Args.notNegative(rows, "the rows"));
  }

  /**
   * The last row of the group.
   *
   * @return the bound
   */
  public static FrameBound unboundedFollowing() {
    return new FrameBound(FrameBound.Kind.UNBOUNDED_FOLLOWING, 0);
  }

  /**
   * Only rows that agree with the current one in some expressions.
   *
   * @param columns the expressions, in place of those before
   * @return a copy
   */
  public Window partitionBy(Selection<?>... columns) {
    List<Node> nodes = Args.columns(Args.all("columns", columns));
    return new Window(
        new WindowNode(node.name(), node.base(), nodes, node.orderBy(), node.frame()));
  }

  /**
   * The order of the rows.
   *
   * @param terms expressions and directions, in place of those before
   * @return a copy
   */
  public Window orderBy(Sortable... terms) {
    List<Node> nodes = Args.sort("terms", terms);
    return new Window(
        new WindowNode(node.name(), node.base(), node.partitionBy(), nodes, node.frame()));
  }

  private Window frame(FrameNode frame) {
    return new Window(
        new WindowNode(node.name(), node.base(), node.partitionBy(), node.orderBy(), frame));
  }

  private FrameNode frame() {
    return node.frame() == null ? new FrameNode(null, null, null, null) : node.frame();
  }

  /**
   * The first row of the frame; the last one is the current row.
   *
   * @param start the bound
   * @return a copy
   */
  public Window from(FrameBound start) {
    FrameNode frame = frame();
    return frame(new FrameNode(frame.type(), Args.given(start, "start"), null, frame.exclusion()));
  }

  /**
   * The first and the last row of the frame.
   *
   * @param start the first
   * @param end the last
   * @return a copy
   */
  public Window between(FrameBound start, FrameBound end) {
    FrameNode frame = frame();
    return frame(
        new FrameNode(
            frame.type(), Args.given(start, "start"), Args.given(end, "end"), frame.exclusion()));
  }

  private Window typed(FrameType type) {
    FrameNode frame = frame();
    return frame(new FrameNode(type, frame.start(), frame.end(), frame.exclusion()));
  }

  /**
   * Bounds count rows.
   *
   * @return a copy
   */
  public Window asRows() {
    return typed(FrameType.ROWS);
  }

  /**
   * Bounds count values of the order.
   *
   * @return a copy
   */
  public Window asRange() {
    return typed(FrameType.RANGE);
  }

  /**
   * Bounds count groups of rows that the order takes for equal.
   *
   * @return a copy
   */
  public Window asGroups() {
    return typed(FrameType.GROUPS);
  }

  /**
   * Bounds count rows.
   *
   * @param start the first row
   * @param end the last row
   * @return a copy
   */
  public Window rows(FrameBound start, FrameBound end) {
    return between(start, end).asRows();
  }

  /**
   * Bounds count values of the order.
   *
   * @param start the first row
   * @param end the last row
   * @return a copy
   */
  public Window range(FrameBound start, FrameBound end) {
    return between(start, end).asRange();
  }

  /**
   * Bounds count groups of rows that the order takes for equal.
   *
   * @param start the first row
   * @param end the last row
   * @return a copy
   */
  public Window groups(FrameBound start, FrameBound end) {
    return between(start, end).asGroups();
  }

  /**
   * Leaves rows out of the frame.
   *
   * @param exclusion which rows
   * @return a copy
   */
  public Window exclude(FrameExclusion exclusion) {
    FrameNode frame = frame();
    return frame(
        new FrameNode(
            frame.type(), frame.start(), frame.end(), Args.given(exclusion, "exclusion")));
  }

  /**
   * A name, for {@code Select.window}.
   *
   * @param name the name
   * @return a copy
   */
  public Window as(String name) {
    return new Window(
        new WindowNode(
            Args.given(name, "name"),
            node.base(),
            node.partitionBy(),
            node.orderBy(),
            node.frame()));
  }

  /**
   * Goes on from another window of the query.
   *
   * @param base a window with a name
   * @return a copy
   */
  public Window extending(Window base) {
    String name = Args.given(base, "base").named().name();
    return new Window(
        new WindowNode(node.name(), name, node.partitionBy(), node.orderBy(), node.frame()));
  }

  WindowNode node() {
    return node;
  }

  boolean isNamed() {
    return node.name() != null;
  }

  private WindowNode named() {
    if (!isNamed()) {
      throw Args.query("The window has no name. Say as(\"w\") on it.");
    }
    return node;
  }

  static List<WindowNode> defined(Window... windows) {
    List<WindowNode> nodes = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (Window each : Args.all("windows", windows)) {
      if (!names.add(each.named().name())) {
        throw Args.query(
            "Two windows are named "
                + each.node.name()
                + ". Give each a name of its own with as(…).");
      }
      nodes.add(each.node);
    }
    return nodes;
  }
}
