package io.github.peeweevertx.pg.docs.ancestor;

import static io.github.peeweevertx.pg.docs.ancestor.TestModelTable.TEST_MODEL;

import io.github.peeweevertx.exec.Database;
import io.github.peeweevertx.manager.Manager;
import io.github.peeweevertx.manager.PeeweeAsync;
import io.vertx.core.Future;
import java.io.PrintStream;
import java.util.List;

/** The low-level part of the page for users of peewee-async, run by {@link ModelStyleTest}. */
final class LowLevelStyle {
  private LowLevelStyle() {}

  static void both(Database database, PrintStream out) {
    // snippet: async-low-both
    TestModel obj1 =
        Manager.create(database)
            .allowSync(
                sync -> {
                  sync.createTables(TEST_MODEL);
                  return sync.create(TEST_MODEL, TEST_MODEL.text.to("Yo, I can do it sync!"));
                });

    TestModel obj2 =
        PeeweeAsync.createObject(
                database, TEST_MODEL, TEST_MODEL.text.to("Not bad. Watch this, I'm async!"))
            .await();

    List<TestModel> all =
        PeeweeAsync.execute(database, TEST_MODEL.select().orderBy(TEST_MODEL.id)).await();
    all.forEach(each -> out.println(each.text));

    Manager.create(database).allowSync(sync -> sync.delete(obj1));
    PeeweeAsync.deleteObject(database, obj2).await();
    // end
  }

  static Future<TestModel> undone(Database database, PrintStream out) {
    // snippet: async-low-undone
    return PeeweeAsync.createObject(database, TEST_MODEL, TEST_MODEL.text.to("FOO"))
        .compose(
            obj ->
                PeeweeAsync.atomic(
                        database,
                        tx -> {
                          obj.text = "BAR";
                          return PeeweeAsync.updateObject(database, obj)
                              .compose(rows -> Future.failedFuture("Fake error"));
                        })
                    .recover(fake -> Future.succeededFuture())
                    .compose(
                        v -> PeeweeAsync.getObject(database, TEST_MODEL, TEST_MODEL.id.eq(obj.id))))
        .onSuccess(res -> out.println(res.text)); // prints FOO, not BAR
    // end
  }
}
