/**
 * Everything that is the same for every database.
 *
 * <p>For daily use: {@code annotation} on the models, {@code manager} as the one door, {@code
 * query}, {@code ast} and {@code type} in the hands of its callers, {@code error} when something
 * goes wrong. The others are for those who write a dialect, a mapper or a tool.
 */
module io.github.peeweevertx.core {
  requires transitive io.vertx.core;
  requires transitive io.vertx.sql.client;
  requires transitive io.vertx.sql.client.templates;

  exports io.github.peeweevertx.annotation;
  exports io.github.peeweevertx.ast;
  exports io.github.peeweevertx.error;
  exports io.github.peeweevertx.exec;
  exports io.github.peeweevertx.json;
  exports io.github.peeweevertx.manager;
  exports io.github.peeweevertx.meta;
  exports io.github.peeweevertx.observe;
  exports io.github.peeweevertx.query;
  exports io.github.peeweevertx.relation;
  exports io.github.peeweevertx.schema;
  exports io.github.peeweevertx.service;
  exports io.github.peeweevertx.signal;
  exports io.github.peeweevertx.sql;
  exports io.github.peeweevertx.sync;
  exports io.github.peeweevertx.tx;
  exports io.github.peeweevertx.type;
  exports io.github.peeweevertx.wire;

  uses io.github.peeweevertx.exec.DatabaseProvider;
  uses io.github.peeweevertx.type.DriverValues;
  uses io.github.peeweevertx.type.KeySource.Provider;

  provides io.vertx.core.spi.VertxServiceProvider with
      io.github.peeweevertx.tx.VertxContexts;
}
