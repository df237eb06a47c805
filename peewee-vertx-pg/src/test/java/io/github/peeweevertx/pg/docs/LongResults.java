package io.github.peeweevertx.pg.docs;

import static io.github.peeweevertx.testing.model.UserTable.USER;

import io.github.peeweevertx.exec.ResultStream;
import io.github.peeweevertx.manager.Manager;
import io.github.peeweevertx.testing.model.User;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.ArrayList;
import java.util.List;

/** What the page on queries shows of long results. */
final class LongResults {
  private LongResults() {}

  static Future<List<String>> streamed(Manager objects) {
    Promise<Void> done = Promise.promise();
    List<String> names = new ArrayList<>();
    // snippet: stream
    ResultStream<User> users = objects.stream(USER.select().orderBy(USER.id), 100);
    users
        .exceptionHandler(done::fail)
        .endHandler(done::complete)
        .handler(user -> names.add(user.username));
    // end
    return done.future().map(names);
  }
}
