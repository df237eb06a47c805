package io.github.peeweevertx.ast;

import java.util.Objects;

/**
 * A function over a window.
 *
 * @param function the function
 * @param window the window
 * @param named whether the window is defined by the query and only named here
 */
public record OverNode(Node function, WindowNode window, boolean named) implements Node {
  /**
   * Checks what is missing, and keeps its own copy of lists.
   *
   * @param function the function
   * @param window the window
   * @param named whether the window is defined by the query and only named here
   */
  public OverNode {
    Objects.requireNonNull(function, "function");
    Objects.requireNonNull(window, "window");
  }

  @Override
  public <R> R accept(NodeVisitor<R> visitor) {
    return visitor.over(this);
  }
}
