package io.github.peeweevertx.ast;

/** An expression with a direction, as a term of ORDER BY. A value: every step gives a copy. */
public final class Ordering implements Sortable {
  private final OrderNode node;

  private Ordering(OrderNode node) {
    this.node = node;
  }

  static Ordering of(Node node, boolean descending) {
    return new Ordering(new OrderNode(node, descending, null));
  }

  /**
   * Nulls before all values. A dialect without words for it sorts by a case distinction first.
   *
   * @return a copy
   */
  public Ordering nullsFirst() {
    return new Ordering(new OrderNode(node.node(), node.descending(), true));
  }

  /**
   * Nulls behind all values. A dialect without words for it sorts by a case distinction first.
   *
   * @return a copy
   */
  public Ordering nullsLast() {
    return new Ordering(new OrderNode(node.node(), node.descending(), false));
  }

  /**
   * Text in an order of letters of the database.
   *
   * @param collation its name
   * @return a copy
   */
  public Ordering collate(String collation) {
    return new Ordering(
        new OrderNode(
            new CollateNode(node.node(), Compare.given(collation, "collation")),
            node.descending(),
            node.nullsFirst()));
  }

  @Override
  public Node sortNode() {
    return node;
  }
}
