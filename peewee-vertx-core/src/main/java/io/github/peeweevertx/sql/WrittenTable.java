package io.github.peeweevertx.sql;

import io.github.peeweevertx.ast.FromNode;
import io.github.peeweevertx.ast.SelectNode;
import io.github.peeweevertx.ast.Source;
import io.github.peeweevertx.ast.TableSource;
import java.util.Objects;

/** Whether a subquery reads the table that the statement around it writes to. */
final class WrittenTable {
  private WrittenTable() {}

  static boolean isReadBy(SelectNode select, TableSource written) {
    return written != null && select.from().stream().anyMatch(from -> reads(from, written));
  }

  private static boolean reads(FromNode from, TableSource written) {
    return isSame(from.source(), written)
        || from.joins().stream().anyMatch(join -> isSame(join.source(), written));
  }

  private static boolean isSame(Source source, TableSource written) {
    return source instanceof TableSource table
        && table.name().equals(written.name())
        && Objects.equals(table.schema(), written.schema());
  }
}
