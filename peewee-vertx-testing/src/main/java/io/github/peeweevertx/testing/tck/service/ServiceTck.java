package io.github.peeweevertx.testing.tck.service;

import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.model.TweetTable.TWEET;
import static io.github.peeweevertx.testing.model.UserTable.USER;

import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.PeeweeException;
import io.github.peeweevertx.service.Authenticator;
import io.github.peeweevertx.service.Caller;
import io.github.peeweevertx.service.Grant;
import io.github.peeweevertx.service.Policy;
import io.github.peeweevertx.service.QueryService;
import io.github.peeweevertx.service.QueryServiceProxy;
import io.github.peeweevertx.service.ServiceOptions;
import io.github.peeweevertx.testing.Await;
import io.github.peeweevertx.testing.tck.Tck;
import io.github.peeweevertx.wire.TableNames;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;

/** What the suites of the query service share: users and tweets, and services on addresses. */
public abstract class ServiceTck extends Tck {
  /** The tables that both sides name. */
  protected static final TableNames TABLES = TableNames.of(USER, TWEET);

  /** The header that the authenticator of these suites believes. */
  protected static final String TOKEN = "token";

  private final List<QueryService> services = new ArrayList<>();

  /** For subclasses. */
  protected ServiceTck() {
    super(USER, TWEET);
  }

  /** Everything that these suites ask for, for anybody. */
  protected static final Policy OPEN =
      Policy.of(Authenticator.anonymous())
          .allow(
              Grant.on(USER)
                  .read(USER.id, USER.username, USER.active, USER.email, USER.logins)
                  .create(USER.username, USER.active, USER.email, USER.logins)
                  .update(USER.username, USER.active, USER.email, USER.logins)
                  .delete())
          .allow(
              Grant.on(TWEET)
                  .read(TWEET.id, TWEET.user, TWEET.content)
                  .create(TWEET.user, TWEET.content)
                  .update(TWEET.content)
                  .delete());

  /** Believes a header: who says "token-of-x" is x. */
  protected static final Authenticator BY_TOKEN =
      headers -> {
        String token = headers.get(TOKEN);
        return token != null && token.startsWith("token-of-")
            ? Future.succeededFuture(Caller.named(token.substring("token-of-".length())))
            : Future.failedFuture("no token");
      };

  /**
   * Starts a service that ends with the test.
   *
   * @param policy its policy
   * @return a proxy of it
   */
  protected final QueryServiceProxy serving(Policy policy) {
    return QueryServiceProxy.of(vertx, started(policy), TABLES);
  }

  /**
   * Starts a service that ends with the test.
   *
   * @param policy its policy
   * @return its address
   */
  protected final String started(Policy policy) {
    String address = "service-" + UUID.randomUUID();
    QueryService service =
        QueryService.of(objects, TABLES, policy, ServiceOptions.at(address))
            .operation(
                "greet",
                (within, arguments, caller) ->
                    Future.succeededFuture(
                        "Hello " + arguments.getString("name") + ", says " + caller.name()));
    services.add(service);
    await(service.start());
    return address;
  }

  /** The service that was started last. */
  final QueryService last() {
    return services.get(services.size() - 1);
  }

  @AfterEach
  final void stopServices() {
    List<QueryService> started = List.copyOf(services);
    services.clear();
    started.forEach(each -> await(each.stop()));
  }

  /**
   * A call has to be refused.
   *
   * @param code how
   * @param call the call
   */
  protected static void refused(ErrorCode code, Future<?> call) {
    PeeweeException failure = Await.failure(PeeweeException.class, call);
    Assertions.assertEquals(code, failure.code(), failure::toString);
  }
}
