package io.github.peeweevertx.schema;

import io.github.peeweevertx.sql.Dialect;
import io.github.peeweevertx.sql.Rendered;
import io.github.peeweevertx.type.SqlType;
import java.util.Objects;

/**
 * Makes or drops the type of an enum that the database knows by a name, in the schema of the
 * connection. One that is there is left alone; one that a column still needs is not dropped. On
 * MySQL and MariaDB there is nothing to send: see {@link #isNeeded}.
 *
 * @param type the type of the column
 * @param dropped whether it is dropped
 */
public record EnumType(SqlType<?> type, boolean dropped) implements SchemaStatement {
  /**
   * Checks that nothing is missing.
   *
   * @param type the type of the column
   * @param dropped whether it is dropped
   */
  public EnumType {
    Objects.requireNonNull(type, "type");
  }

  @Override
  public Rendered sql(Dialect dialect) {
    String name = new DdlNames(dialect).name(type.name());
    String text =
        dropped
            ? dialect.dropEnum(name)
            : dialect.createEnum(
                name, type.words().stream().map(word -> "'" + word + "'").toList());
    return DdlNames.rendered(text == null ? "" : text);
  }

  @Override
  public boolean isNeeded(Dialect dialect) {
    return dialect.dropEnum(type.name()) != null;
  }
}
