package io.github.peeweevertx.sample;

import static io.github.peeweevertx.sample.TestNameModelTable.TEST_NAME_MODEL;

import io.github.peeweevertx.service.QueryServiceProxy;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;

/** The handlers without a database: they ask the {@link NameService} over the event bus. */
final class BusHandlers implements NameHandlers {
  private final QueryServiceProxy names;

  BusHandlers(QueryServiceProxy names) {
    this.names = names;
  }

  /** Nothing: the table and its rows are the business of the service. */
  @Override
  public Future<?> prepare() {
    return Future.succeededFuture();
  }

  @Override
  public void post(RoutingContext request) {
    String name = RequestValues.name(request);
    names
        .create(TEST_NAME_MODEL, TEST_NAME_MODEL.name.to(name))
        .onSuccess(created -> Answers.object(request, created))
        .onFailure(request::fail);
  }

  @Override
  public void get(RoutingContext request) {
    long id = RequestValues.id(request);
    names
        .get(TEST_NAME_MODEL, id)
        .onSuccess(found -> Answers.object(request, found))
        .onFailure(request::fail);
  }

  @Override
  public void create(RoutingContext request) {
    long id = RequestValues.newId(request);
    names
        .call(NameService.CREATE, new JsonObject().put("id", id))
        .onSuccess(answer -> Answers.json(request, (JsonObject) answer))
        .onFailure(request::fail);
  }
}
