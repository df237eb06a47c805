package io.github.peeweevertx.ast;

/**
 * Does something for each member of the family of nodes.
 *
 * @param <R> what it gives
 */
public interface NodeVisitor<R> {
  /**
   * A column of a source.
   *
   * @param node the node
   * @return what this visitor gives
   */
  R column(ColumnNode node);

  /**
   * All columns of a source.
   *
   * @param node the node
   * @return what this visitor gives
   */
  R star(StarNode node);

  /**
   * A source as a value.
   *
   * @param node the node
   * @return what the visitor gives
   */
  R source(SourceNode node);

  /**
   * A name in quotes.
   *
   * @param node the node
   * @return what this visitor gives
   */
  R name(NameNode node);

  /**
   * A word of SQL.
   *
   * @param node the node
   * @return what this visitor gives
   */
  R keyword(KeywordNode node);

  /**
   * A bound value.
   *
   * @param node the node
   * @return what this visitor gives
   */
  R param(ParamNode node);

  /**
   * A bound value whose type is said.
   *
   * @param node the node
   * @return what this visitor gives
   */
  R typedParam(TypedParamNode node);

  /**
   * The values of an IN list.
   *
   * @param node the node
   * @return what this visitor gives
   */
  R list(ListNode node);

  /**
   * Text that the user wrote.
   *
   * @param node the node
   * @return what this visitor gives
   */
  R raw(RawNode node);

  /**
   * Two operands with an operator between them.
   *
   * @param node the node
   * @return what this visitor gives
   */
  R binary(BinaryNode node);

  /**
   * An operator in front of its operand.
   *
   * @param node the node
   * @return what this visitor gives
   */
  R prefix(PrefixNode node);

  /**
   * A value between two others.
   *
   * @param node the node
   * @return what this visitor gives
   */
  R between(BetweenNode node);

  /**
   * Two texts joined.
   *
   * @param node the node
   * @return what this visitor gives
   */
  R concat(ConcatNode node);

  /**
   * Nodes one after the other.
   *
   * @param node the node
   * @return what this visitor gives
   */
  R sequence(SequenceNode node);

  /**
   * Nodes as one row value.
   *
   * @param node the node
   * @return what this visitor gives
   */
  R row(RowNode node);

  /**
   * A function or an aggregate.
   *
   * @param node the node
   * @return what this visitor gives
   */
  R function(FunctionNode node);

  /**
   * A function over a window.
   *
   * @param node the node
   * @return what this visitor gives
   */
  R over(OverNode node);

  /**
   * A case distinction.
   *
   * @param node the node
   * @return what this visitor gives
   */
  R cases(CaseNode node);

  /**
   * A value as another type.
   *
   * @param node the node
   * @return what this visitor gives
   */
  R cast(CastNode node);

  /**
   * A text in an order of letters.
   *
   * @param node the node
   * @return what this visitor gives
   */
  R collate(CollateNode node);

  /**
   * A part of a date or time.
   *
   * @param node the node
   * @return what this visitor gives
   */
  R datePart(DatePartNode node);

  /**
   * A date or time without its smaller parts.
   *
   * @param node the node
   * @return what this visitor gives
   */
  R truncate(TruncateNode node);

  /**
   * An expression with a name.
   *
   * @param node the node
   * @return what this visitor gives
   */
  R alias(AliasNode node);

  /**
   * A term of ORDER BY.
   *
   * @param node the node
   * @return what this visitor gives
   */
  R order(OrderNode node);

  /**
   * The value that an insert wanted to write.
   *
   * @param node the node
   * @return what this visitor gives
   */
  R excluded(ExcludedNode node);

  /**
   * A call on a place in a JSON document.
   *
   * @param node the node
   * @return what this visitor gives
   */
  R json(JsonNode node);

  /**
   * An operand that only some databases have operators for.
   *
   * @param node the node
   * @return what this visitor gives
   */
  R extra(ExtraNode node);

  /**
   * A select.
   *
   * @param node the node
   * @return what this visitor gives
   */
  R select(SelectNode node);

  /**
   * Two queries with a set operation between them.
   *
   * @param node the node
   * @return what this visitor gives
   */
  R compound(CompoundNode node);

  /**
   * Rows of values.
   *
   * @param node the node
   * @return what this visitor gives
   */
  R values(ValuesNode node);

  /**
   * Rows of values, of which each column is one array.
   *
   * @param node the node
   * @return what this visitor gives
   */
  R arrayRows(ArrayRowsNode node);

  /**
   * An insert.
   *
   * @param node the node
   * @return what this visitor gives
   */
  R insert(InsertNode node);

  /**
   * An update.
   *
   * @param node the node
   * @return what this visitor gives
   */
  R update(UpdateNode node);

  /**
   * A delete.
   *
   * @param node the node
   * @return what this visitor gives
   */
  R delete(DeleteNode node);
}
