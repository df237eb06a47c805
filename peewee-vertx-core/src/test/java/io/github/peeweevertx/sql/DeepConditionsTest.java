package io.github.peeweevertx.sql;

import static io.github.peeweevertx.model.UserTable.USER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.github.peeweevertx.ast.BinaryNode;
import io.github.peeweevertx.ast.Condition;
import io.github.peeweevertx.ast.NumberExpr;
import io.github.peeweevertx.ast.Operator;
import io.github.peeweevertx.ast.StringExpr;
import io.github.peeweevertx.query.Select;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BinaryOperator;
import org.junit.jupiter.api.Test;

/** Ten thousand links and more, on a thread with little stack: nothing calls itself per link. */
class DeepConditionsTest {
  private static final int LINKS = 10_000;
  private static final int SMALL_STACK = 128 * 1024;

  private static void onSmallStack(Runnable task) throws InterruptedException {
    AtomicReference<Throwable> failure = new AtomicReference<>();
    Thread thread = new Thread(null, task, "small stack", SMALL_STACK);
    thread.setUncaughtExceptionHandler((where, what) -> failure.set(what));
    thread.start();
    thread.join();
    assertNull(failure.get());
  }

  private static Condition chain(int links, BinaryOperator<Condition> join) {
    Condition chain = USER.id.eq(0L);
    for (long i = 1; i < links; i++) {
      chain = join.apply(chain, USER.id.eq(i));
    }
    return chain;
  }

  private static int length(Condition condition, int parameters) {
    Rendered rendered = USER.select(USER.id).where(condition).sql(PlainDialect.PLAIN);
    assertEquals(parameters, rendered.parameters().size());
    return rendered.text().length();
  }

  @Test
  void leftDeep() throws InterruptedException {
    onSmallStack(() -> length(chain(LINKS, Condition::and), LINKS));
  }

  @Test
  void rightDeep() throws InterruptedException {
    onSmallStack(() -> length(chain(LINKS, (chain, next) -> next.or(chain)), LINKS));
  }

  @Test
  void mixedAndNegated() throws InterruptedException {
    onSmallStack(
        () ->
            length(
                chain(
                    LINKS, (chain, next) -> isAnd(chain) ? next.or(chain) : chain.not().and(next)),
                LINKS));
  }

  private static boolean isAnd(Condition condition) {
    return condition.node() instanceof BinaryNode binary && binary.operator() == Operator.AND;
  }

  @Test
  void sumsAndTexts() throws InterruptedException {
    onSmallStack(
        () -> {
          NumberExpr<Long> sum = USER.id;
          StringExpr text = USER.username;
          for (int i = 0; i < LINKS; i++) {
            sum = sum.plus(1L);
            text = text.concat("x");
          }
          Select<?> query = USER.select(sum, text);
          assertEquals(2 * LINKS, query.sql(PlainDialect.PLAIN).parameters().size());
        });
  }

  @Test
  void theTextGrowsAsTheQueryDoes() {
    int one = length(chain(1_000, Condition::and), 1_000);
    int ten = length(chain(10_000, Condition::and), 10_000);
    assertEquals(10.0, (double) ten / one, 0.1);
    assertTimeout(Duration.ofSeconds(10), () -> length(chain(90_000, Condition::and), 90_000));
  }
}
