package io.github.peeweevertx.pg.service;

import static io.github.peeweevertx.testing.model.UserTable.USER;

import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.PeeweeException;
import io.github.peeweevertx.service.QueryServiceProxy;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** So many callers, each of whom creates one user after the other, and what became of it. */
final class Askers {
  private record Wait(long answers, Promise<Void> reached) {}

  private final Vertx vertx;
  private final QueryServiceProxy users;
  private final Promise<Void> allEnded = Promise.promise();
  private final Map<ErrorCode, Integer> failures = new TreeMap<>();
  private final List<Throwable> withoutCode = new ArrayList<>();
  private final List<Wait> waits = new ArrayList<>();
  private boolean stopping;
  private int asking;
  private long asked;
  private long answered;

  Askers(Vertx vertx, QueryServiceProxy users) {
    this.vertx = vertx;
    this.users = users;
  }

  void start(int askers) {
    asking = askers;
    for (int i = 0; i < askers; i++) {
      vertx.runOnContext(v -> next());
    }
  }

  private void next() {
    synchronized (this) {
      if (stopping) {
        asking--;
        if (asking == 0) {
          allEnded.complete();
        }
        return;
      }
      asked++;
    }
    users
        .create(USER, USER.username.to(UUID.randomUUID().toString()))
        .onComplete((user, failure) -> ended(failure));
  }

  private void ended(Throwable failure) {
    List<Wait> reached = new ArrayList<>();
    synchronized (this) {
      if (failure == null) {
        answered++;
        waits.stream().filter(each -> each.answers() <= answered).forEach(reached::add);
        waits.removeAll(reached);
      } else if (failure instanceof PeeweeException known) {
        failures.merge(known.code(), 1, Integer::sum);
      } else {
        withoutCode.add(failure);
      }
    }
    reached.forEach(each -> each.reached().complete());
    vertx.runOnContext(v -> next());
  }

  /** Succeeds when so many more calls have been answered. */
  synchronized Future<Void> answeredMore(long more) {
    Wait wait = new Wait(answered + more, Promise.promise());
    waits.add(wait);
    return wait.reached().future();
  }

  /** Begins no further calls; succeeds when those under way have ended. */
  synchronized Future<Void> stop() {
    stopping = true;
    return allEnded.future();
  }

  synchronized long asked() {
    return asked;
  }

  synchronized long answered() {
    return answered;
  }

  synchronized Map<ErrorCode, Integer> failures() {
    return new TreeMap<>(failures);
  }

  synchronized List<Throwable> withoutCode() {
    return List.copyOf(withoutCode);
  }
}
