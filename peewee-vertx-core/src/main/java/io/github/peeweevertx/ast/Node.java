package io.github.peeweevertx.ast;

/**
 * One piece of a statement. Immutable; the whole family is listed here, and {@link NodeVisitor} has
 * a method for each member, so that the compiler names what a new member was forgotten in.
 *
 * <p>A chain of conditions may be very deep: nothing that walks it may call itself once per link.
 */
public sealed interface Node
    permits ColumnNode,
        StarNode,
        SourceNode,
        NameNode,
        KeywordNode,
        ParamNode,
        TypedParamNode,
        ListNode,
        RawNode,
        BinaryNode,
        PrefixNode,
        BetweenNode,
        ConcatNode,
        SequenceNode,
        RowNode,
        FunctionNode,
        OverNode,
        CaseNode,
        CastNode,
        CollateNode,
        DatePartNode,
        TruncateNode,
        AliasNode,
        OrderNode,
        ExcludedNode,
        ArrayRowsNode,
        JsonNode,
        ExtraNode,
        QueryNode,
        WriteNode {
  /**
   * Calls the visitor's method for this member of the family.
   *
   * @param <R> what the visitor gives
   * @param visitor the visitor
   * @return what it gave
   */
  <R> R accept(NodeVisitor<R> visitor);
}
