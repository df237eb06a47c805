package io.github.peeweevertx.pg.docs;

import static io.github.peeweevertx.testing.model.SeatTable.SEAT;
import static io.github.peeweevertx.testing.model.TweetTable.TWEET;
import static io.github.peeweevertx.testing.model.UserTable.USER;

import io.github.peeweevertx.exec.DatabaseUrl;
import io.github.peeweevertx.manager.Manager;
import io.github.peeweevertx.pg.PgDialect;
import io.github.peeweevertx.schema.ColumnInfo;
import io.github.peeweevertx.schema.CreateOptions;
import io.github.peeweevertx.schema.DropOptions;
import io.github.peeweevertx.schema.SchemaDiff;
import io.github.peeweevertx.schema.SchemaPlan;
import io.github.peeweevertx.schema.TruncateOptions;
import io.vertx.core.Future;
import java.nio.file.Path;
import java.util.List;
import org.flywaydb.core.Flyway;

/** What the page on tables shows. */
final class SchemaCalls {
  private SchemaCalls() {}

  static Future<Void> create(Manager objects) {
    return
    // snippet: schema-create
    objects
        .createTables(TWEET, USER) // users first, whatever the order here
        .compose(v -> objects.createTables(CreateOptions.unsafe(), SEAT)) // fails where it is
        .compose(v -> objects.dropTables(SEAT))
        .compose(v -> objects.dropTables(DropOptions.unsafe().restrict(), TWEET));
    // end
  }

  static Future<Long> temporary(Manager objects) {
    return
    // snippet: schema-temporary
    objects.withConnection(
        bound ->
            bound
                .createTables(CreateOptions.safe().asTemporary(), SEAT)
                .compose(v -> bound.create(SEAT, SEAT.row.to("A"), SEAT.number.to(1)))
                .compose(seat -> bound.count(SEAT))
                .eventually(() -> bound.dropTables(SEAT)));
    // end
  }

  static Future<Boolean> exists(Manager objects) {
    return
    // snippet: schema-exists
    objects
        .tableExists(USER)
        .compose(there -> there ? objects.columnExists(USER.email) : Future.succeededFuture(false));
    // end
  }

  static Future<Void> truncate(Manager objects) {
    return
    // snippet: schema-truncate
    objects.truncate(TruncateOptions.DEFAULT.restartIdentity(), USER, TWEET);
    // end
  }

  static Future<Void> indexes(Manager objects) {
    return
    // snippet: schema-indexes
    objects.dropIndexes(USER).compose(v -> objects.createIndexes(USER));
    // end
  }

  static Future<Void> typedIndex(Manager objects) {
    return
    // snippet: schema-index
    objects.createIndex(
        USER,
        USER.index(USER.username.lower(), USER.id.desc())
            .asUnique()
            .named("user_name_once")
            .where(USER.active.eq(true)));
    // end
  }

  static Future<List<String>> introspect(Manager objects) {
    return
    // snippet: schema-introspect
    objects
        .introspect()
        .columns("user")
        .map(columns -> columns.stream().map(ColumnInfo::type).toList()); // bigint, varchar(40), …
    // end
  }

  static Future<SchemaDiff> diff(Manager objects) {
    return
    // snippet: schema-diff
    objects
        .schema()
        .diff(USER, TWEET)
        .map(SchemaDiff::withoutExtraTables) // those of no model, the history of Flyway among them
        .onSuccess(diff -> System.out.println(diff)); // one line for each difference
    // end
  }

  static Future<SchemaDiff> migrated(Manager objects, String jdbcUrl, DatabaseUrl url, Path sql) {
    // snippet: schema-flyway
    Flyway.configure()
        .dataSource(jdbcUrl, url.user(), url.password())
        .locations("filesystem:" + sql)
        .load()
        .migrate();
    return objects.schema().diff(USER, TWEET).map(SchemaDiff::withoutExtraTables);
    // end
  }

  static List<String> script() {
    return
    // snippet: schema-script
    SchemaPlan.create(CreateOptions.unsafe(), USER, TWEET).script(PgDialect.POSTGRESQL);
    // end
  }
}
