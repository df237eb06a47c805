/** MySQL and MariaDB for peewee-vertx. */
module io.github.peeweevertx.mysql {
  requires transitive io.github.peeweevertx.core;
  requires transitive io.vertx.sql.client.mysql;

  exports io.github.peeweevertx.mysql;

  provides io.github.peeweevertx.exec.DatabaseProvider with
      io.github.peeweevertx.mysql.MySqlDatabaseProvider;
}
