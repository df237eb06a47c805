package io.github.peeweevertx.bench.raw;

import io.github.peeweevertx.bench.database.Answer;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlResult;
import java.util.List;

/** Hands the outcome of a future to an answer: the same few steps for every contender. */
public final class Answers {
  private Answers() {}

  /**
   * An object.
   *
   * @param future the object
   * @param answer takes its checksum
   */
  public static void account(Future<Account> future, Answer answer) {
    future.onComplete(account -> answer.done(account.checksum()), answer::failed);
  }

  /**
   * A list.
   *
   * @param future the list
   * @param answer takes the sum of the checksums
   */
  public static void accounts(Future<List<Account>> future, Answer answer) {
    future.onComplete(
        accounts -> {
          long sum = 0;
          for (Account each : accounts) {
            sum += each.checksum();
          }
          answer.done(sum);
        },
        answer::failed);
  }

  /**
   * A tree.
   *
   * @param future the parents
   * @param answer takes the sum of the checksums
   */
  public static void owners(Future<List<Owner>> future, Answer answer) {
    future.onComplete(
        owners -> {
          long sum = 0;
          for (Owner each : owners) {
            sum += each.checksum();
          }
          answer.done(sum);
        },
        answer::failed);
  }

  /**
   * A number.
   *
   * @param future the number
   * @param answer takes it
   */
  public static void number(Future<? extends Number> future, Answer answer) {
    future.onComplete(number -> answer.done(number.longValue()), answer::failed);
  }

  /**
   * A batch gives one result for each of its members.
   *
   * @param first the first of them
   * @return the rows of all
   */
  public static int rowCount(SqlResult<?> first) {
    int count = 0;
    for (SqlResult<?> result = first; result != null; result = result.next()) {
      count += result.rowCount();
    }
    return count;
  }
}
