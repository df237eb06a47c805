package io.github.peeweevertx.pg.docs.ancestor;

import static io.github.peeweevertx.pg.docs.ancestor.PageBlockTable.PAGE_BLOCK;
import static io.github.peeweevertx.pg.docs.ancestor.TestModelTable.TEST_MODEL;

import io.github.peeweevertx.manager.Manager;
import io.github.peeweevertx.manager.ModelManager;
import io.vertx.core.Future;
import java.io.PrintStream;
import java.util.List;

/** The {@code AioModel} part of the page for users of peewee-async, run by its test. */
final class ModelStyle {
  private ModelStyle() {}

  static Future<PageBlock> title(Manager objects, PrintStream out) {
    // snippet: async-model-title
    ModelManager<PageBlock, Long> blocks = objects.of(PAGE_BLOCK);

    return blocks
        .create(PAGE_BLOCK.key.to("title"), PAGE_BLOCK.text.to("Peewee is AWESOME with async!"))
        .compose(created -> blocks.get(PAGE_BLOCK.key.eq("title")))
        .compose(
            title -> {
              out.println("Was: " + title.text);
              title.text = "Peewee is SUPER awesome with async!";
              return blocks.save(title).map(title);
            })
        .map(
            title -> {
              out.println("New: " + title.text);
              return title;
            });
    // end
  }

  static void both(Manager objects, PrintStream out) {
    // snippet: async-model-both
    ModelManager<TestModel, Long> tests = objects.of(TEST_MODEL);

    objects.allowSync(
        sync -> {
          sync.createTables(TEST_MODEL);
          return sync.create(TEST_MODEL, TEST_MODEL.text.to("Yo, I can do it sync!"));
        });

    List<TestModel> all =
        tests
            .create(TEST_MODEL.text.to("Not bad. Watch this, I'm async!"))
            .compose(second -> tests.select().orderBy(TEST_MODEL.id).execute())
            .await();
    all.forEach(each -> out.println(each.text));

    tests.delete().all().execute().await();
    // end
  }

  static Future<TestModel> undone(Manager objects, PrintStream out) {
    ModelManager<TestModel, Long> tests = objects.of(TEST_MODEL);
    // snippet: async-model-undone
    return tests
        .create(TEST_MODEL.text.to("FOO"))
        .compose(
            obj ->
                objects
                    .atomic(
                        () ->
                            tests
                                .update(TEST_MODEL.text.to("BAR"))
                                .where(TEST_MODEL.id.eq(obj.id))
                                .execute()
                                .compose(rows -> Future.failedFuture("Fake error")))
                    .recover(fake -> Future.succeededFuture())
                    .compose(v -> tests.get(obj.id)))
        .onSuccess(res -> out.println(res.text)); // prints FOO, not BAR
    // end
  }
}
