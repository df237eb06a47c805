package io.github.peeweevertx.mysql;

import io.github.peeweevertx.sql.Feature;
import java.util.EnumSet;

/** MySQL's words, from 8.0.19 on. */
public final class MySqlDialect extends MySqlFamilyDialect {
  /** The one instance. */
  public static final MySqlDialect MYSQL = new MySqlDialect();

  private MySqlDialect() {
    super(
        "MySQL",
        EnumSet.of(
            Feature.FOR_UPDATE,
            Feature.ON_DUPLICATE_KEY,
            Feature.UPDATE_LIMIT,
            Feature.LATERAL,
            Feature.UPDATE_TABLES));
  }
}
