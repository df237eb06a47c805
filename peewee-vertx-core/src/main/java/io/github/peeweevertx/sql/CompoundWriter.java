package io.github.peeweevertx.sql;

import io.github.peeweevertx.ast.CompoundNode;
import io.github.peeweevertx.ast.QueryNode;
import io.github.peeweevertx.ast.SelectNode;
import io.github.peeweevertx.ast.SetOperator;

/** Writes set operations, with parentheses where a member would change its meaning without. */
final class CompoundWriter {
  private final SqlRenderer to;
  private final SelectWriter selects;

  CompoundWriter(SqlRenderer to, SelectWriter selects) {
    this.to = to;
    this.selects = selects;
  }

  void write(CompoundNode compound) {
    to.enter();
    selects.with(compound.ctes());
    int mark = to.aliases.mark();
    member(compound, compound.left(), true);
    to.sql.append(' ').append(compound.operator().sql()).append(' ');
    to.aliases.push(mark);
    member(compound, compound.right(), false);
    to.aliases.pop();
    boolean unqualified = to.unqualified;
    to.unqualified = true;
    selects.clauses(" ORDER BY ", compound.orderBy());
    to.unqualified = unqualified;
    selects.limit(compound.limit(), compound.offset());
    to.leave();
    to.forget(compound.ctes().size());
  }

  private void member(CompoundNode compound, QueryNode member, boolean left) {
    boolean parentheses = inParentheses(compound, member, left);
    to.sql.append(parentheses ? "(" : "");
    selects.query(member);
    to.sql.append(parentheses ? ")" : "");
  }

  private boolean inParentheses(CompoundNode compound, QueryNode member, boolean left) {
    if (to.dialect.supports(Feature.COMPOUND_PARENTHESES)) {
      return true;
    }
    if (!(member instanceof CompoundNode inner)) {
      return !to.inExpression || isOrdered(member);
    }
    boolean union =
        compound.operator() == SetOperator.UNION || compound.operator() == SetOperator.UNION_ALL;
    if (to.inExpression && union && unionsOnly(inner)) {
      // A pure chain of unions means the same in any grouping, and MariaDB finds correlated
      // columns only where no parentheses stand between.
      return false;
    }
    return needsGroup(compound.operator(), inner, left);
  }

  private static boolean isOrdered(QueryNode member) {
    if (member instanceof SelectNode select) {
      return !select.orderBy().isEmpty() || select.limit() != null || select.offset() != null;
    }
    return member instanceof CompoundNode inner
        && (!inner.orderBy().isEmpty() || inner.limit() != null || inner.offset() != null);
  }

  private static boolean unionsOnly(QueryNode member) {
    if (!(member instanceof CompoundNode inner)) {
      return true;
    }
    boolean union =
        inner.operator() == SetOperator.UNION || inner.operator() == SetOperator.UNION_ALL;
    return union && !isOrdered(inner) && unionsOnly(inner.left()) && unionsOnly(inner.right());
  }

  /** Whether the member means something else when it is written without parentheses. */
  private static boolean needsGroup(SetOperator operator, CompoundNode member, boolean left) {
    if (isOrdered(member)) {
      return true;
    }
    if (left) {
      return operator == SetOperator.INTERSECT && member.operator() != operator;
    }
    if (operator == SetOperator.EXCEPT) {
      return true;
    }
    QueryNode spine = member;
    while (spine instanceof CompoundNode inner) {
      if (inner.operator() != operator) {
        return true;
      }
      spine = inner.left();
      if (isOrdered(spine)) {
        break;
      }
    }
    return false;
  }
}
