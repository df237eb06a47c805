/** PostgreSQL for peewee-vertx. */
module io.github.peeweevertx.pg {
  requires transitive io.github.peeweevertx.core;
  requires transitive io.vertx.sql.client.pg;

  exports io.github.peeweevertx.pg;

  provides io.github.peeweevertx.exec.DatabaseProvider with
      io.github.peeweevertx.pg.PgDatabaseProvider;
  provides io.github.peeweevertx.type.DriverValues with
      io.github.peeweevertx.pg.PgValues;
}
