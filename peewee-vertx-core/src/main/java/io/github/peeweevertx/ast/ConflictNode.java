package io.github.peeweevertx.ast;

import java.util.List;
import java.util.Objects;

/**
 * What an insert does with a row that is already there.
 *
 * @param action what it does
 * @param target the columns or expressions that tell that a row is there, empty for any
 * @param targetWhere the condition of a partial index, null for none
 * @param constraint the constraint that tells it, null for none
 * @param preserve the columns that take the new value
 * @param sets the columns that take an expression
 * @param where which rows are written, null for all
 */
public record ConflictNode(
    ConflictAction action,
    List<Node> target,
    Node targetWhere,
    String constraint,
    List<String> preserve,
    List<SetNode> sets,
    Node where) {
  /**
   * Checks what is missing, and keeps its own copy of lists.
   *
   * @param action what it does
   * @param target the columns or expressions that tell that a row is there, empty for any
   * @param targetWhere the condition of a partial index, null for none
   * @param constraint the constraint that tells it, null for none
   * @param preserve the columns that take the new value
   * @param sets the columns that take an expression
   * @param where which rows are written, null for all
   */
  public ConflictNode {
    Objects.requireNonNull(action, "action");
    target = List.copyOf(target);
    preserve = List.copyOf(preserve);
    sets = List.copyOf(sets);
  }
}
