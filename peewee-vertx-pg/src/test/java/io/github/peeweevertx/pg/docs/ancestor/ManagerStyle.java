package io.github.peeweevertx.pg.docs.ancestor;

import static io.github.peeweevertx.pg.docs.UserTable.USER;
import static io.github.peeweevertx.pg.docs.ancestor.PageBlockTable.PAGE_BLOCK;
import static io.github.peeweevertx.pg.docs.ancestor.TestModelTable.TEST_MODEL;

import io.github.peeweevertx.exec.Database;
import io.github.peeweevertx.manager.Manager;
import io.github.peeweevertx.pg.PgDatabase;
import io.github.peeweevertx.pg.docs.User;
import io.github.peeweevertx.sync.SyncPolicy;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.PrintStream;
import java.util.List;

/** The manager's part of the page for users of peewee-async, run by {@link ManagerStyleTest}. */
final class ManagerStyle {
  private ManagerStyle() {}

  static void quickstart(String url, PrintStream out) {
    // snippet: async-quickstart
    Vertx vertx = Vertx.vertx();
    Manager objects = Manager.create(PgDatabase.single(vertx, url));

    // Calls that block, in the block that allows them and nowhere else:
    objects.allowSync(
        sync -> {
          sync.createTables(TEST_MODEL);
          return sync.create(TEST_MODEL, TEST_MODEL.text.to("Yo, I can do it sync!"));
        });

    // The same as futures; await() is for main and for tests:
    List<TestModel> all =
        objects
            .create(TEST_MODEL, TEST_MODEL.text.to("Not bad. Watch this, I'm async!"))
            .compose(second -> objects.execute(TEST_MODEL.select().orderBy(TEST_MODEL.id)))
            .await();
    all.forEach(each -> out.println(each.text));

    objects.allowSync(sync -> sync.dropTables(TEST_MODEL));
    objects.close().await();
    vertx.close().await();
    // end
  }

  static Manager manager(String url) {
    // snippet: async-manager
    Vertx vertx = Vertx.vertx();
    Manager objects = Manager.create(PgDatabase.single(vertx, url));
    // end
    return objects;
  }

  static void createTable(Manager objects) {
    // snippet: async-create-table
    objects.allowSync(sync -> sync.createTables(PAGE_BLOCK));
    // end
  }

  static Future<Void> createTableLater(Manager objects) {
    // snippet: async-create-table-future
    return objects.createTables(PAGE_BLOCK);
    // end
  }

  static void forbid(Manager objects) {
    // snippet: async-forbid
    objects.database().sync().setPolicy(SyncPolicy.FORBID); // the default
    // end
  }

  static void error(Manager objects) {
    // snippet: async-error
    objects.database().sync().setPolicy(SyncPolicy.ERROR);
    // end
  }

  static Future<PageBlock> title(Manager objects, PrintStream out) {
    // snippet: async-title
    return objects
        .createOrGet(
            PAGE_BLOCK,
            PAGE_BLOCK.key.to("title"),
            PAGE_BLOCK.text.to("Peewee is AWESOME with async!"))
        .compose(created -> objects.get(PAGE_BLOCK, PAGE_BLOCK.key.eq("title")))
        .compose(
            title -> {
              out.println("Was: " + title.text);
              title.text = "Peewee is SUPER awesome with async!";
              return objects.update(title).map(title);
            })
        .map(
            title -> {
              out.println("New: " + title.text);
              return title;
            });
    // end
  }

  static Future<List<User>> sameUser(Manager objects) {
    // snippet: async-same-user
    Future<User> user0 = objects.create(USER, USER.username.to("test"));
    Future<User> user1 = user0.compose(user -> objects.get(USER, user.id));
    Future<User> user2 = user1.compose(user -> objects.get(USER, USER.username.eq("test")));
    // end
    return Future.all(user0, user1, user2).map(all -> all.list());
  }

  static Future<List<TestModel>> threeForms(Manager objects) {
    // snippet: async-get
    Future<TestModel> obj1 = objects.get(TEST_MODEL, 1L);
    Future<TestModel> obj2 = objects.get(TEST_MODEL, TEST_MODEL.id.eq(1L));
    Future<TestModel> obj3 = objects.get(TEST_MODEL.select().where(TEST_MODEL.id.eq(1L)));
    // end
    return Future.all(obj1, obj2, obj3).map(all -> all.list());
  }

  static Future<PageBlock> together(Manager objects) {
    // snippet: async-atomic
    return objects.atomic(
        tx ->
            tx.create(PAGE_BLOCK, PAGE_BLOCK.key.to("intro"), PAGE_BLOCK.text.to("To be."))
                .compose(intro -> tx.create(PAGE_BLOCK, PAGE_BLOCK.key.to("signature"))));
    // end
  }

  static List<Database> databases(Vertx vertx, String url) {
    // snippet: async-databases
    Database single = PgDatabase.single(vertx, url);
    Database pooled = PgDatabase.pooled(vertx, url + "?max_connections=20");
    Database ext = PgDatabase.ext(vertx, url).hstore(false).single();
    Database pooledExt = PgDatabase.ext(vertx, url + "?max_connections=20").hstore(false).pooled();
    // end
    return List.of(single, pooled, ext, pooledExt);
  }
}
