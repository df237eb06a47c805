package io.github.peeweevertx.sample;

import static io.github.peeweevertx.sample.TestNameModelTable.TEST_NAME_MODEL;

import io.github.peeweevertx.manager.Manager;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.OptionalLong;

/** The handlers as futures, on an event loop. */
final class FutureHandlers implements NameHandlers {
  private final Manager objects;

  FutureHandlers(Manager objects) {
    this.objects = objects;
  }

  @Override
  public Future<?> prepare() {
    return FirstRows.in(objects);
  }

  // snippet: async-sample-post
  @Override
  public void post(RoutingContext request) {
    String name = RequestValues.name(request);
    objects
        .create(TEST_NAME_MODEL, TEST_NAME_MODEL.name.to(name))
        .onSuccess(created -> Answers.object(request, created))
        .onFailure(request::fail);
  }

  // end

  // snippet: async-sample-get
  @Override
  public void get(RoutingContext request) {
    long id = RequestValues.id(request);
    objects
        .get(TEST_NAME_MODEL, id)
        .onSuccess(found -> Answers.object(request, found))
        .onFailure(request::fail);
  }

  // end

  // snippet: async-sample-create
  @Override
  public void create(RoutingContext request) {
    create(objects, RequestValues.newId(request))
        .onSuccess(answer -> Answers.json(request, answer))
        .onFailure(request::fail);
  }

  /** Gets the row with a key, or creates it, in one transaction. */
  static Future<JsonObject> create(Manager objects, long id) {
    OptionalLong task1 = objects.transactionId(); // just to demonstrate that there is none
    return objects.atomic(
        () -> {
          OptionalLong task2 = objects.transactionId();
          return GivenKeys.reserve(objects, id)
              .compose(
                  v ->
                      objects.getOrCreate(
                          TEST_NAME_MODEL,
                          List.of(TEST_NAME_MODEL.id.to(id)),
                          TEST_NAME_MODEL.name.to(TestNameModel.nameFor(id))))
              .map(found -> Answers.tasks(task1, task2, found.value()));
        });
  }
  // end
}
