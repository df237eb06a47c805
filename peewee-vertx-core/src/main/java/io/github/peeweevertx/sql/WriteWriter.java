package io.github.peeweevertx.sql;

import io.github.peeweevertx.ast.ConflictAction;
import io.github.peeweevertx.ast.ConflictNode;
import io.github.peeweevertx.ast.CteNode;
import io.github.peeweevertx.ast.DeleteNode;
import io.github.peeweevertx.ast.FromNode;
import io.github.peeweevertx.ast.InsertNode;
import io.github.peeweevertx.ast.Node;
import io.github.peeweevertx.ast.SetNode;
import io.github.peeweevertx.ast.TableSource;
import io.github.peeweevertx.ast.UpdateNode;
import io.github.peeweevertx.ast.WriteNode;
import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.ProgrammingException;
import java.util.List;

/** Writes inserts, updates and deletes. Their table goes by its name, not by a numbered alias. */
final class WriteWriter {
  private final SqlRenderer to;

  WriteWriter(SqlRenderer to) {
    this.to = to;
  }

  void write(WriteNode write) {
    if (write instanceof InsertNode insert) {
      insert(insert);
    } else if (write instanceof UpdateNode update) {
      update(update);
    } else {
      delete((DeleteNode) write);
    }
  }

  /** The error of a statement that writes, where only a value may stand. */
  static ProgrammingException misplaced(String what) {
    String help =
        " is no value of an expression. Make it a common table expression with cte(name).";
    return new ProgrammingException(ErrorCode.INVALID_QUERY, what + help);
  }

  private void begin(TableSource table, String alias) {
    to.aliases.fix(table, alias);
    to.define(table, alias);
  }

  private static String name(TableSource table) {
    return table.alias() == null ? table.name() : table.alias();
  }

  private void end(int ctes) {
    to.leave();
    to.forget(ctes);
  }

  private void insert(InsertNode insert) {
    to.enter();
    boolean behind = insert.query() != null && !to.dialect.supports(Feature.WITH_INSERT);
    if (!behind) {
      with(insert.ctes(), Feature.WITH_INSERT);
    }
    begin(insert.table(), insert.table().name());
    to.sql.append(verb(insert.conflict())).append(" INTO ");
    to.selects.table(insert.table());
    to.sql.append(' ');
    if (insert.query() != null) {
      names(insert.columns(), " ");
      if (behind) {
        to.selects.with(insert.ctes());
      }
      to.statement(insert.query());
    } else if (insert.rows().isEmpty()) {
      to.sql.append(
          to.dialect.supports(Feature.DEFAULT_VALUES) ? "DEFAULT VALUES" : "() VALUES ()");
    } else {
      names(insert.columns(), " VALUES ");
      to.unqualified = true;
      to.expressions.commas(insert.rows());
      to.unqualified = false;
    }
    if (insert.conflict() != null) {
      conflict(insert.conflict());
    }
    returning(Feature.INSERT_RETURNING, insert.returning());
    end(insert.ctes().size());
  }

  private void with(List<CteNode> ctes, Feature feature) {
    if (!ctes.isEmpty()) {
      to.dialect.require(feature, "Put the named query into a subquery.");
      to.selects.with(ctes);
    }
  }

  private void names(List<String> columns, String behind) {
    if (columns.isEmpty()) {
      return;
    }
    for (int i = 0; i < columns.size(); i++) {
      to.sql.append(i == 0 ? "(" : ", ");
      to.name(columns.get(i));
    }
    to.sql.append(')').append(behind);
  }

  private String verb(ConflictNode conflict) {
    if (conflict == null || conflict.action() == ConflictAction.UPDATE) {
      return "INSERT";
    }
    if (conflict.action() == ConflictAction.REPLACE) {
      to.dialect.require(
          Feature.ON_DUPLICATE_KEY, "Say onConflict(…).preserve(…) to write over the old row.");
      return "REPLACE";
    }
    return to.dialect.supports(Feature.ON_CONFLICT) ? "INSERT" : "INSERT IGNORE";
  }

  private void conflict(ConflictNode conflict) {
    boolean update = conflict.action() == ConflictAction.UPDATE;
    if (!to.dialect.supports(Feature.ON_CONFLICT)) {
      if (conflict.targetWhere() != null
          || conflict.where() != null
          || conflict.constraint() != null
          || !conflict.target().isEmpty()) {
        to.dialect.require(
            Feature.ON_CONFLICT, "Leave out the target and the condition of the conflict.");
      }
      if (update) {
        to.sql.append(" ON DUPLICATE KEY UPDATE ");
        sets(conflict, false);
      }
      return;
    }
    if (update && conflict.target().isEmpty() && conflict.constraint() == null) {
      throw new ProgrammingException(
          ErrorCode.INVALID_QUERY,
          to.dialect.name()
              + " has to be told which columns or which constraint tell that a row is there. Say"
              + " onConflict(column, …).");
    }
    target(conflict);
    if (update) {
      to.sql.append(" DO UPDATE SET ");
      sets(conflict, true);
      to.selects.clause(" WHERE ", conflict.where());
    } else if (conflict.action() == ConflictAction.IGNORE) {
      to.sql.append(" DO NOTHING");
    }
  }

  private void target(ConflictNode conflict) {
    to.sql.append(" ON CONFLICT");
    to.unqualified = true;
    if (!conflict.target().isEmpty()) {
      to.sql.append(' ');
      to.expressions.enclosed(conflict.target());
      to.selects.clause(" WHERE ", conflict.targetWhere());
    } else if (conflict.constraint() != null) {
      to.sql.append(" ON CONSTRAINT ");
      to.name(conflict.constraint());
    }
    to.unqualified = false;
  }

  private void sets(ConflictNode conflict, boolean qualified) {
    String glue = "";
    for (String column : conflict.preserve()) {
      to.sql.append(glue);
      to.name(column);
      to.sql.append(" = ");
      to.expressions.write(new io.github.peeweevertx.ast.ExcludedNode(column));
      glue = ", ";
    }
    to.unqualified = !qualified;
    for (SetNode set : conflict.sets()) {
      to.sql.append(glue);
      to.name(set.column());
      to.sql.append(" = ");
      to.expressions.write(set.value());
      glue = ", ";
    }
    to.unqualified = false;
  }

  private void update(UpdateNode update) {
    to.enter();
    with(update.ctes(), Feature.WITH_UPDATE);
    begin(update.table(), name(update.table()));
    to.written = update.table();
    to.sql.append("UPDATE ");
    table(update.table());
    boolean tables = !update.from().isEmpty() && !to.dialect.supports(Feature.UPDATE_FROM);
    if (tables) {
      to.dialect.require(Feature.UPDATE_TABLES, "Take the value from a subquery.");
      to.selects.from(", ", update.from());
    }
    to.sql.append(" SET ");
    for (int i = 0; i < update.sets().size(); i++) {
      to.sql.append(i == 0 ? "" : ", ");
      set(update, update.sets().get(i), tables);
    }
    if (!tables) {
      to.selects.from(" FROM ", update.from());
    }
    tail(update.where(), update.orderBy(), update.limit());
    to.written = null;
    returning(Feature.UPDATE_RETURNING, update.returning());
    end(update.ctes().size());
  }

  private void set(UpdateNode update, SetNode set, boolean qualified) {
    if (qualified) {
      to.name(to.aliases.of(update.table()));
      to.sql.append('.');
    }
    to.name(set.column());
    to.sql.append(" = ");
    to.expressions.write(set.value());
  }

  private void table(TableSource table) {
    to.selects.table(table);
    if (table.alias() != null) {
      to.sql.append(" AS ");
      to.name(table.alias());
    }
  }

  private void delete(DeleteNode delete) {
    to.enter();
    with(delete.ctes(), Feature.WITH_UPDATE);
    begin(delete.table(), name(delete.table()));
    to.written = delete.table();
    List<FromNode> using = delete.using();
    if (using.isEmpty() || to.dialect.supports(Feature.DELETE_USING)) {
      to.sql.append("DELETE FROM ");
      table(delete.table());
      to.selects.from(" USING ", using);
    } else {
      to.dialect.require(Feature.UPDATE_TABLES, "Find the rows with a subquery.");
      to.sql.append("DELETE ");
      to.name(to.aliases.of(delete.table()));
      to.sql.append(" FROM ");
      table(delete.table());
      to.selects.from(", ", using);
    }
    tail(delete.where(), delete.orderBy(), delete.limit());
    to.written = null;
    returning(Feature.DELETE_RETURNING, delete.returning());
    end(delete.ctes().size());
  }

  private void tail(Node where, List<Node> orderBy, Node limit) {
    to.selects.clause(" WHERE ", where);
    if (!orderBy.isEmpty() || limit != null) {
      to.dialect.require(
          Feature.UPDATE_LIMIT, "Choose the rows by a subquery with an order and a limit.");
      to.unqualified = true;
      to.selects.clauses(" ORDER BY ", orderBy);
      to.unqualified = false;
      to.selects.limit(limit, null);
    }
  }

  private void returning(Feature feature, List<Node> returning) {
    if (!returning.isEmpty()) {
      to.dialect.require(feature, "Read the rows with a query of its own.");
      to.sql.append(" RETURNING ");
      to.selects.list(returning);
    }
  }
}
