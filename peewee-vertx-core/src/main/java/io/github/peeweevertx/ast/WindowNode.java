package io.github.peeweevertx.ast;

import java.util.List;

/**
 * A window: which rows a function sees.
 *
 * @param name its name in the WINDOW clause, null for one that stands in place
 * @param base the name of the window that it extends, null for none
 * @param partitionBy the groups that the function sees one of
 * @param orderBy the order of rows inside of a group
 * @param frame which rows of the group, null for the habit of SQL
 */
public record WindowNode(
    String name, String base, List<Node> partitionBy, List<Node> orderBy, FrameNode frame) {
  /**
   * Checks what is missing, and keeps its own copy of lists.
   *
   * @param name its name in the WINDOW clause, null for one that stands in place
   * @param base the name of the window that it extends, null for none
   * @param partitionBy the groups that the function sees one of
   * @param orderBy the order of rows inside of a group
   * @param frame which rows of the group, null for the habit of SQL
   */
  public WindowNode {
    partitionBy = List.copyOf(partitionBy);
    orderBy = List.copyOf(orderBy);
  }
}
