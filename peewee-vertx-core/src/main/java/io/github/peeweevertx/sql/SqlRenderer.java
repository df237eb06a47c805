package io.github.peeweevertx.sql;

import io.github.peeweevertx.ast.CteSource;
import io.github.peeweevertx.ast.Node;
import io.github.peeweevertx.ast.ParamNode;
import io.github.peeweevertx.ast.Source;
import io.github.peeweevertx.ast.TableSource;
import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.ProgrammingException;
import io.github.peeweevertx.type.Kind;
import io.github.peeweevertx.type.SqlType;
import java.util.ArrayList;
import java.util.List;

/**
 * From a statement as data to text and parameters. One instance writes one statement, in one pass
 * over one {@link StringBuilder}; it holds what the three writers share. The text is peewee's,
 * letter by letter, but for what the server needs to be told because values are bound: see {@link
 * Feature#PARAMETER_CASTS}, {@link Feature#ANY_ARRAY} and {@link Feature#NUMBERED_PLACEHOLDERS}.
 */
public final class SqlRenderer {
  final Dialect dialect;
  final StringBuilder sql = new StringBuilder(256);
  final Aliases aliases = new Aliases();
  final ExpressionWriter expressions = new ExpressionWriter(this);
  final SelectWriter selects = new SelectWriter(this);
  final WriteWriter writes = new WriteWriter(this);

  private final List<Object> parameters = new ArrayList<>();
  private final List<Object> bound = new ArrayList<>();
  private final List<String> ctes = new ArrayList<>(2);
  private Scope scope;

  /** Columns without their source: the left sides of SET, the order of a set operation. */
  boolean unqualified;

  /** Inside of an operator: members of a set operation lose their parentheses on some dialects. */
  boolean inExpression;

  /** Inside of the select list: an alias is not yet known there. */
  boolean inSelectList;

  /** In HAVING, where some databases know the names of the select list. */
  boolean inHaving;

  /** Values are written out and not bound. */
  boolean literal;

  /** A value that is bound already is named again: grouping needs the same expression. */
  boolean reuse;

  /** The table that the update or delete around this place writes to; null outside of one. */
  TableSource written;

  private SqlRenderer(Dialect dialect) {
    this.dialect = given(dialect);
  }

  /**
   * Writes a statement.
   *
   * @param statement the statement
   * @param dialect the dialect
   * @return text and parameters
   * @throws ProgrammingException with {@link ErrorCode#INVALID_QUERY} when the statement makes no
   *     sense; with {@link ErrorCode#UNSUPPORTED_SQL} when the dialect cannot say it
   */
  public static Rendered render(Node statement, Dialect dialect) {
    SqlRenderer renderer = new SqlRenderer(dialect);
    renderer.statement(statement);
    return new Rendered(
        renderer.sql.toString(), renderer.parameters, TableSource.operation(statement));
  }

  /**
   * Writes an expression or a query for DDL, which takes no parameters: values are written out, and
   * the columns of an expression stand without their table.
   *
   * @param expression the expression or the query
   * @param dialect the dialect
   * @return the text
   * @throws ProgrammingException with {@link ErrorCode#INVALID_ARGUMENT} for a value that cannot be
   *     written out; with {@link ErrorCode#UNSUPPORTED_SQL} when the dialect cannot say it
   */
  public static String literally(Node expression, Dialect dialect) {
    SqlRenderer renderer = new SqlRenderer(dialect);
    renderer.unqualified = !(expression instanceof io.github.peeweevertx.ast.QueryNode);
    renderer.literal = true;
    renderer.statement(expression);
    return renderer.sql.toString();
  }

  /**
   * The dialect that a query is to be written in.
   *
   * @param dialect what the caller gave
   * @return it
   * @throws ProgrammingException with {@link ErrorCode#INVALID_ARGUMENT} when it is null
   */
  public static Dialect given(Dialect dialect) {
    if (dialect == null) {
      throw new ProgrammingException(
          ErrorCode.INVALID_ARGUMENT,
          "The dialect must not be null. Give the one of the database, or PgDialect.POSTGRESQL.");
    }
    return dialect;
  }

  /** Writes a whole statement, without parentheses around it. */
  void statement(Node node) {
    if (node instanceof io.github.peeweevertx.ast.QueryNode query) {
      selects.query(query);
    } else if (node instanceof io.github.peeweevertx.ast.WriteNode write) {
      writes.write(write);
    } else {
      expressions.write(node);
    }
  }

  void enter() {
    scope = new Scope(scope);
  }

  void leave() {
    scope.close();
    scope = scope.outer();
  }

  /** Hides the scopes around a named query, which sees none of them. */
  Scope hide() {
    Scope hidden = scope;
    scope = null;
    return hidden;
  }

  void show(Scope hidden) {
    scope = hidden;
  }

  void define(Source source, String alias) {
    scope.define(source, alias);
  }

  void use(Source source, String column) {
    if (scope != null) {
      scope.use(source, column);
    }
  }

  void declare(String cte) {
    if (ctes.contains(cte)) {
      throw new ProgrammingException(
          ErrorCode.INVALID_QUERY, "Two common table expressions are named " + cte + ".");
    }
    ctes.add(cte);
  }

  void forget(int count) {
    for (int i = 0; i < count; i++) {
      ctes.remove(ctes.size() - 1);
    }
  }

  void requireDeclared(CteSource source) {
    if (!ctes.contains(source.name())) {
      throw new ProgrammingException(
          ErrorCode.INVALID_QUERY,
          "The query reads from the common table expression "
              + source.name()
              + " and does not define it. Say with(…) on the query.");
    }
  }

  void name(String identifier) {
    dialect.quote(sql, identifier);
  }

  /** Writes a bound value. */
  void param(ParamNode param) {
    place(param, () -> bind(param.type(), param.value()));
  }

  /** Writes a bound value with its type, for a place that does not tell it. */
  void typedParam(ParamNode param, boolean evenText) {
    Dialect.Around around = dialect.bareParameter(param.type());
    if (around != null) {
      sql.append(around.before());
      param(param);
      sql.append(around.after());
      return;
    }
    param(param);
    String type = castOf(param.type(), evenText);
    if (type != null) {
      sql.append("::").append(type);
    }
  }

  /** The type that has to be said, null where the database takes the value as it is. */
  String castOf(SqlType<?> type, boolean evenText) {
    if (type.kind() == Kind.ARRAY) {
      // peewee says it too: an array of texts may go to a column of something else.
      return dialect.columnType(type);
    }
    if (!dialect.supports(Feature.PARAMETER_CASTS)
        || type.kind() == Kind.UNKNOWN
        || !evenText && isText(type)) {
      return null;
    }
    return isText(type) ? "TEXT" : dialect.parameterType(type);
  }

  private static boolean isText(SqlType<?> type) {
    Kind kind = type.kind();
    return kind == Kind.TEXT || kind == Kind.VARCHAR || kind == Kind.CHAR;
  }

  /** Writes the placeholder of a value, a new one unless it is bound and may be named again. */
  void place(Object node, java.util.function.Supplier<Object> value) {
    if (literal) {
      SqlLiterals.write(sql, dialect, value.get());
      return;
    }
    int known = reuse ? indexOf(node) : -1;
    if (known < 0) {
      if (parameters.size() == dialect.maxParameters()) {
        throw new ProgrammingException(
            ErrorCode.INVALID_QUERY,
            "The statement has more than "
                + dialect.maxParameters()
                + " parameters, and "
                + dialect.name()
                + " takes no more. Send it in batches.");
      }
      parameters.add(value.get());
      bound.add(node);
      known = parameters.size() - 1;
    }
    if (node instanceof ParamNode param) {
      dialect.placeholder(sql, known + 1, param.type());
    } else {
      dialect.placeholder(sql, known + 1);
    }
  }

  int parameters() {
    return parameters.size();
  }

  /** Forgets what was written last. */
  void back(int length, int count) {
    sql.setLength(length);
    parameters.subList(count, parameters.size()).clear();
    bound.subList(count, bound.size()).clear();
  }

  private int indexOf(Object node) {
    if (dialect.supports(Feature.NUMBERED_PLACEHOLDERS)) {
      for (int i = 0; i < bound.size(); i++) {
        if (bound.get(i) == node) {
          return i;
        }
      }
    }
    return -1;
  }

  /** A value in the form that the driver takes. */
  @SuppressWarnings("unchecked")
  Object bind(SqlType<?> type, Object value) {
    return dialect.adapt(type, ((SqlType<Object>) type).bind(value));
  }
}
