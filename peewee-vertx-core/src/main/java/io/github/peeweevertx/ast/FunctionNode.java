package io.github.peeweevertx.ast;

import java.util.List;
import java.util.Objects;

/**
 * A function or an aggregate.
 *
 * @param name its name, an identifier that is not quoted
 * @param arguments the arguments
 * @param typed whether the function has one form only, so that the database knows the types of bare
 *     parameters
 * @param orderBy the order in which an aggregate takes its rows
 * @param filter which rows an aggregate takes, null for all
 */
public record FunctionNode(
    String name, List<Node> arguments, boolean typed, List<Node> orderBy, Node filter)
    implements Node {
  /**
   * Checks what is missing, and keeps its own copy of lists.
   *
   * @param name its name, an identifier that is not quoted
   * @param arguments the arguments
   * @param typed whether the function has one form only, so that the database knows the types of
   *     bare parameters
   * @param orderBy the order in which an aggregate takes its rows
   * @param filter which rows an aggregate takes, null for all
   */
  public FunctionNode {
    Objects.requireNonNull(name, "name");
    arguments = List.copyOf(arguments);
    orderBy = List.copyOf(orderBy);
  }

  /**
   * A plain call.
   *
   * @param name the name of the function
   * @param arguments the arguments
   * @return the node
   */
  public static FunctionNode of(String name, Node... arguments) {
    return new FunctionNode(name, List.of(arguments), false, List.of(), null);
  }

  @Override
  public <R> R accept(NodeVisitor<R> visitor) {
    return visitor.function(this);
  }
}
