package io.github.peeweevertx.sample;

import static io.github.peeweevertx.sample.TestNameModelTable.TEST_NAME_MODEL;

import io.github.peeweevertx.manager.Created;
import io.github.peeweevertx.manager.Manager;
import io.vertx.core.Future;
import java.util.List;

/** What is there before the first request: the table, and three rows. */
final class FirstRows {
  private FirstRows() {}

  // snippet: async-sample-rows
  /** Makes what is missing. */
  static Future<?> in(Manager objects) {
    return objects
        .createTables(TEST_NAME_MODEL)
        .compose(
            v ->
                objects.atomic(
                    () ->
                        row(objects, 1)
                            .compose(one -> row(objects, 2))
                            .compose(two -> row(objects, 3))));
  }

  private static Future<Created<TestNameModel>> row(Manager objects, long id) {
    return GivenKeys.reserve(objects, id)
        .compose(
            v ->
                objects.getOrCreate(
                    TEST_NAME_MODEL,
                    List.of(TEST_NAME_MODEL.id.to(id)),
                    TEST_NAME_MODEL.name.to(TestNameModel.nameFor(id))));
  }
  // end
}
