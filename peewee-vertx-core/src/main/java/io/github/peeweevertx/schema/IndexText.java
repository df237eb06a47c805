package io.github.peeweevertx.schema;

import io.github.peeweevertx.ast.Extra;
import io.github.peeweevertx.ast.RawNode;
import io.github.peeweevertx.meta.IndexDef;
import io.github.peeweevertx.meta.IndexTerm;
import io.github.peeweevertx.meta.TableDef;
import io.github.peeweevertx.sql.Dialect;
import io.github.peeweevertx.sql.Feature;
import io.github.peeweevertx.sql.SqlRenderer;
import java.util.stream.Collectors;

/** The text of {@code CREATE INDEX} in a dialect. */
record IndexText(TableDef<?> table, IndexDef index, Dialect dialect) {
  String text(boolean ifNotExists) {
    requireFeatures();
    DdlNames names = new DdlNames(dialect);
    boolean methodLast = dialect.supports(Feature.INDEX_METHOD_AFTER_TABLE);
    String method =
        index.method() == null || isFullText() ? "" : " USING " + DdlNames.word(index.method());
    boolean saysSafe = ifNotExists && dialect.supports(Feature.INDEX_IF_NOT_EXISTS);
    return "CREATE "
        + kind()
        + "INDEX "
        + (saysSafe ? "IF NOT EXISTS " : "")
        + names.name(ConstraintNames.index(table, index, dialect))
        + (methodLast ? "" : method)
        + " ON "
        + names.table(table)
        + (methodLast ? method : "")
        + index.terms().stream()
            .map(term -> term(names, term))
            .collect(Collectors.joining(", ", " (", ")"))
        + (index.nullsNotDistinct() ? " NULLS NOT DISTINCT" : "")
        + (index.where() == null ? "" : " WHERE " + SqlRenderer.literally(index.where(), dialect));
  }

  private void requireFeatures() {
    if (index.where() != null) {
      dialect.require(Feature.PARTIAL_INDEX, "Leave out the condition of the index.");
    }
    if (index.hasExpressions()) {
      dialect.require(Feature.EXPRESSION_INDEX, "Index columns, or a column that is generated.");
    }
    if (index.nullsNotDistinct()) {
      dialect.require(Feature.NULLS_NOT_DISTINCT, "Leave it out, or make the columns NOT NULL.");
    }
    if (isFullText()) {
      dialect.require(Extra.MATCH_AGAINST);
    }
  }

  private boolean isFullText() {
    return "FULLTEXT".equalsIgnoreCase(index.method());
  }

  private String kind() {
    return index.unique() ? "UNIQUE " : isFullText() ? "FULLTEXT " : "";
  }

  private String term(DdlNames names, IndexTerm term) {
    String text = term.column() == null ? expression(term) : names.name(term.column());
    return term.suffix() == null ? text : text + " " + term.suffix();
  }

  /** Text of the user's own has the parentheses that he gave it, maybe with an order behind. */
  private String expression(IndexTerm term) {
    String text = SqlRenderer.literally(term.expression(), dialect);
    return term.expression() instanceof RawNode || text.startsWith("(") ? text : "(" + text + ")";
  }
}
