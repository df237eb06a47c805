package io.github.peeweevertx.processor;

import io.github.peeweevertx.processor.naming.TableNaming;
import java.util.Locale;

/** A rule of a user's own, found as a service. */
public final class ShoutingNaming implements TableNaming {
  @Override
  public String tableName(String className) {
    return "tbl_" + className;
  }

  @Override
  public String columnName(String fieldName) {
    return fieldName.toUpperCase(Locale.ROOT);
  }
}
