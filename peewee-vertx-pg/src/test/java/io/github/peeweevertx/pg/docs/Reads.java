package io.github.peeweevertx.pg.docs;

import static io.github.peeweevertx.testing.model.UserTable.USER;

import io.github.peeweevertx.manager.Manager;
import io.github.peeweevertx.query.Fn;
import io.github.peeweevertx.query.Select;
import io.github.peeweevertx.testing.model.User;
import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;

/** The ways in which a manager reads a query, run by {@link QueriesTest}. */
final class Reads {
  private Reads() {}

  static List<Future<?>> all(Manager objects) {
    // snippet: reads
    Select<User> active = USER.select().where(USER.active).orderBy(USER.id);
    Future<List<User>> all = objects.execute(active);
    Future<User> one = objects.get(active); // a DoesNotExistException where there is none
    Future<Optional<User>> first = objects.first(active); // with LIMIT 1
    Future<List<User>> three = objects.first(active, 3);
    Future<Optional<User>> peeked = objects.peek(active); // as it is: for raw queries and writes
    Future<Long> count = objects.count(active.limit(10)); // a limit counts
    Future<Boolean> any = objects.exists(active);
    Future<Long> most = objects.scalar(USER.select(Fn.max(USER.id)));
    Future<List<String>> names = objects.scalars(USER.select(USER.username));
    // end
    return List.of(all, one, first, three, peeked, count, any, most, names);
  }
}
