package io.github.peeweevertx.ast;

import java.util.List;
import java.util.Objects;

/**
 * The lock that a select takes on its rows.
 *
 * @param strength what others may not do meanwhile
 * @param of whose rows are locked, empty for all
 * @param waiting what happens where somebody else holds a lock
 */
public record LockNode(LockStrength strength, List<Source> of, LockWait waiting) {
  /**
   * Checks what is missing, and keeps its own copy of lists.
   *
   * @param strength what others may not do meanwhile
   * @param of whose rows are locked, empty for all
   * @param waiting what happens where somebody else holds a lock
   */
  public LockNode {
    Objects.requireNonNull(strength, "strength");
    Objects.requireNonNull(waiting, "waiting");
    of = List.copyOf(of);
  }
}
