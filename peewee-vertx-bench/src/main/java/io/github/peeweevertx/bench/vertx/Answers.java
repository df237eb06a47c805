package io.github.peeweevertx.bench.vertx;

import io.github.peeweevertx.bench.database.Answer;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlResult;
import java.util.List;

/** Hands the outcome of a future to an answer: the same few steps for every contender. */
final class Answers {
  private Answers() {}

  static void account(Future<Account> future, Answer answer) {
    future.onComplete(
        (account, failure) -> {
          if (failure == null) {
            answer.done(account.checksum());
          } else {
            answer.failed(failure);
          }
        });
  }

  static void accounts(Future<List<Account>> future, Answer answer) {
    future.onComplete(
        (accounts, failure) -> {
          if (failure == null) {
            long sum = 0;
            for (Account each : accounts) {
              sum += each.checksum();
            }
            answer.done(sum);
          } else {
            answer.failed(failure);
          }
        });
  }

  static void owners(Future<List<Owner>> future, Answer answer) {
    future.onComplete(
        (owners, failure) -> {
          if (failure == null) {
            long sum = 0;
            for (Owner each : owners) {
              sum += each.checksum();
            }
            answer.done(sum);
          } else {
            answer.failed(failure);
          }
        });
  }

  static void number(Future<? extends Number> future, Answer answer) {
    future.onComplete(
        (number, failure) -> {
          if (failure == null) {
            answer.done(number.longValue());
          } else {
            answer.failed(failure);
          }
        });
  }

  /** A batch gives one result for each of its members. */
  static int rowCount(SqlResult<?> first) {
    int count = 0;
    for (SqlResult<?> result = first; result != null; result = result.next()) {
      count += result.rowCount();
    }
    return count;
  }
}
