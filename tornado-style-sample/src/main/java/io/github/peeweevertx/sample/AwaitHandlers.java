package io.github.peeweevertx.sample;

import static io.github.peeweevertx.sample.TestNameModelTable.TEST_NAME_MODEL;
import static io.vertx.core.Future.await;

import io.github.peeweevertx.manager.Created;
import io.github.peeweevertx.manager.Manager;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.OptionalLong;

/**
 * The handlers in await style, on virtual threads: each line waits for the one before, and a
 * failure is an exception that the router turns into an answer.
 */
final class AwaitHandlers implements NameHandlers {
  private final Manager objects;

  AwaitHandlers(Manager objects) {
    this.objects = objects;
  }

  @Override
  public Future<?> prepare() {
    return FirstRows.in(objects);
  }

  @Override
  public void post(RoutingContext request) {
    String name = RequestValues.name(request);
    TestNameModel created = await(objects.create(TEST_NAME_MODEL, TEST_NAME_MODEL.name.to(name)));
    Answers.object(request, created);
  }

  @Override
  public void get(RoutingContext request) {
    TestNameModel found = await(objects.get(TEST_NAME_MODEL, RequestValues.id(request)));
    Answers.object(request, found);
  }

  @Override
  public void create(RoutingContext request) {
    long id = RequestValues.newId(request);
    OptionalLong task1 = objects.transactionId(); // just to demonstrate that there is none
    JsonObject answer =
        await(
            objects.atomic(
                () -> {
                  OptionalLong task2 = objects.transactionId();
                  await(GivenKeys.reserve(objects, id));
                  Created<TestNameModel> found =
                      await(
                          objects.getOrCreate(
                              TEST_NAME_MODEL,
                              List.of(TEST_NAME_MODEL.id.to(id)),
                              TEST_NAME_MODEL.name.to(TestNameModel.nameFor(id))));
                  return Future.succeededFuture(Answers.tasks(task1, task2, found.value()));
                }));
    Answers.json(request, answer);
  }
}
