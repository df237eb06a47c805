package io.github.peeweevertx.testing.tck.ancestor;

import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.Await.failureOn;
import static io.github.peeweevertx.testing.Await.on;
import static io.github.peeweevertx.testing.tck.ancestor.TestModelTable.TEST_MODEL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.peeweevertx.manager.Manager;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** The transactions of the test suite of release 0.6.0, scenario by scenario. */
public abstract class Release06TransactionsTck extends AncestorTck {
  private static final class FakeUpdateException extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private final FakeUpdateException fake = new FakeUpdateException();

  /** For subclasses. */
  protected Release06TransactionsTck() {}

  @Test
  void updateOfABlockThatSucceedsIsThere() {
    TestModel row = row("FOO");
    on(
        vertx,
        () ->
            objects.atomic(
                () -> {
                  row.text = "BAR";
                  return objects.update(row);
                }));
    assertEquals("BAR", stored(row).text);
  }

  @Test
  void updateOfABlockThatFailsIsUndone() {
    TestModel row = row("FOO");
    FakeUpdateException error =
        failureOn(
            FakeUpdateException.class,
            vertx,
            () ->
                objects.atomic(
                    () -> {
                      row.text = "BAR";
                      return objects.update(row).compose(n -> Future.failedFuture(fake));
                    }));
    assertSame(fake, error);
    assertEquals("FOO", stored(row).text);
  }

  @Test
  void transactionsOfSeveralTasksRunAtOnceEachByItself() {
    List<Promise<Void>> begun = List.of(Promise.promise(), Promise.promise(), Promise.promise());
    Future<?> allBegun = Future.all(begun.stream().map(Promise::future).toList());
    List<OptionalLong> ids =
        parallel(
            begun.size(),
            task ->
                inContext(
                    () ->
                        objects.atomic(
                            () -> {
                              OptionalLong id = objects.transactionId();
                              begun.get(task).complete();
                              return allBegun.map(id);
                            })));
    assertEquals(begun.size(), new HashSet<>(ids).size());
    assertTrue(ids.stream().allMatch(OptionalLong::isPresent));
  }

  @Test
  void databaseThatIsClosedInABlockDoesNotHideItsError() {
    Manager leaving = Manager.create(open(url().pooled(2)));
    FakeUpdateException error =
        failureOn(
            FakeUpdateException.class,
            vertx,
            () ->
                leaving.atomic(
                    tx ->
                        tx.create(TEST_MODEL, TEST_MODEL.text.to("FOO"))
                            .compose(
                                row -> {
                                  leaving.close();
                                  return Future.failedFuture(fake);
                                })));
    assertSame(fake, error);
    assertEquals(0, await(objects.count(TEST_MODEL)));
    assertEquals(0, leaving.database().acquired());
  }
}
