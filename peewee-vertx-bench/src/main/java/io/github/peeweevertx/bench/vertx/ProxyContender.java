package io.github.peeweevertx.bench.vertx;

import static io.github.peeweevertx.bench.raw.AccountTable.ACCOUNT;

import io.github.peeweevertx.bench.database.Contender;
import io.github.peeweevertx.bench.database.Operation;
import io.github.peeweevertx.bench.database.Workload;
import io.github.peeweevertx.bench.raw.Answers;
import io.github.peeweevertx.service.QueryServiceProxy;
import java.util.Optional;

/** This toolkit through its query service in the same process: a message, and no JSON. */
final class ProxyContender implements Contender {
  private final QueryServiceProxy proxy;

  ProxyContender(QueryServiceProxy proxy) {
    this.proxy = proxy;
  }

  @Override
  public String name() {
    return "ours-proxy";
  }

  @Override
  public Optional<Operation> operation(Workload workload) {
    return switch (workload) {
      case GET, GET_ALONE ->
          Optional.of((key, answer) -> Answers.account(proxy.get(ACCOUNT, key), answer));
      default -> Optional.empty();
    };
  }
}
