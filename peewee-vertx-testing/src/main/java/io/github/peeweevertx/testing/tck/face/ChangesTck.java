package io.github.peeweevertx.testing.tck.face;

import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.Await.failure;
import static io.github.peeweevertx.testing.Await.failureOn;
import static io.github.peeweevertx.testing.tck.face.CouponTable.COUPON;
import static io.github.peeweevertx.testing.tck.face.MemoTable.MEMO;
import static io.github.peeweevertx.testing.tck.face.StockpileTable.STOCKPILE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.StaleObjectException;
import io.github.peeweevertx.testing.QueryCounter;
import io.github.peeweevertx.testing.tck.Tck;
import io.vertx.core.Future;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What an update writes: only what changed, and only over the version that was read. */
public abstract class ChangesTck extends Tck {
  /** For subclasses. */
  protected ChangesTck() {
    super(MEMO, STOCKPILE, COUPON);
  }

  // only what changed

  @Test
  void updateWritesOnlyWhatChanged() {
    Memo memo = await(objects.create(new Memo()));
    await(objects.setById(MEMO, memo.id, MEMO.title.to("theirs")));
    memo.body = "mine";
    assertEquals(1, await(objects.save(memo)));
    Memo found = await(objects.get(MEMO, memo.id));
    assertEquals("theirs", found.title);
    assertEquals("mine", found.body);
    assertEquals(Set.of(), objects.dirty(memo));
  }

  @Test
  void updateOfACleanObjectSendsNothing() {
    Memo memo = await(objects.create(new Memo()));
    try (QueryCounter counter = counter()) {
      assertEquals(0, await(objects.save(memo)));
      assertEquals(0, await(objects.update(memo)));
      counter.assertCount(0);
    }
  }

  @Test
  void defaultsOfANewObjectAreWritten() {
    Memo memo = new Memo();
    assertEquals(Set.of(MEMO.title), objects.dirty(memo));
    await(objects.save(memo));
    assertEquals("untitled", await(objects.get(MEMO, memo.id)).title);
  }

  @Test
  void namedFieldsAreWrittenWhetherTheyChangedOrNot() {
    Memo memo = await(objects.create(new Memo()));
    await(objects.setById(MEMO, memo.id, MEMO.title.to("theirs")));
    assertEquals(1, await(objects.save(memo, MEMO.title)));
    assertEquals("untitled", await(objects.get(MEMO, memo.id)).title);
  }

  // versions

  @Test
  void updateCountsTheVersionOn() {
    Stockpile pile = await(objects.create(new Stockpile()));
    assertEquals(0, pile.version);
    pile.amount = 5;
    assertEquals(1, await(objects.update(pile)));
    assertEquals(1, pile.version);
    pile.amount = 6;
    assertEquals(1, await(objects.save(pile, STOCKPILE.amount)));
    Stockpile found = await(objects.get(STOCKPILE, pile.id));
    assertEquals(2, found.version);
    assertEquals(6, found.amount);
    assertEquals(Set.of(), objects.dirty(pile));
  }

  @Test
  void updateOverAnotherVersionFailsAndChangesNothing() {
    Stockpile mine = await(objects.create(new Stockpile()));
    Stockpile theirs = await(objects.get(STOCKPILE, mine.id));
    theirs.amount = 7;
    await(objects.update(theirs));
    mine.amount = 9;
    StaleObjectException error = failure(StaleObjectException.class, objects.update(mine));
    assertEquals(ErrorCode.STALE_OBJECT, error.code());
    assertEquals(Stockpile.class, error.model());
    assertTrue(error.getMessage().contains("refresh("), error::getMessage);
    assertEquals(0, mine.version);
    assertEquals(9, mine.amount);
    assertTrue(objects.dirty(mine).contains(STOCKPILE.amount));
    assertEquals(7, await(objects.get(STOCKPILE, mine.id)).amount);
    assertEquals(7, await(objects.refresh(mine)).amount);
    assertEquals(1, await(objects.update(mine)));
  }

  @Test
  void updateOfADeletedRowFails() {
    Stockpile pile = await(objects.create(new Stockpile()));
    await(objects.deleteById(STOCKPILE, pile.id));
    failure(StaleObjectException.class, objects.update(pile));
  }

  @Test
  void onlyOneOfTwoUpdatesAtOnceWins() {
    Stockpile pile = await(objects.create(new Stockpile()));
    int won =
        parallel(
                8,
                i ->
                    objects
                        .get(STOCKPILE, pile.id)
                        .map(
                            mine -> {
                              mine.version = 0;
                              mine.amount = i;
                              return mine;
                            })
                        .compose(objects::update)
                        .recover(
                            failure ->
                                failure instanceof StaleObjectException
                                    ? Future.succeededFuture(0)
                                    : Future.failedFuture(failure)))
            .stream()
            .mapToInt(Integer::intValue)
            .sum();
    assertEquals(1, won);
    assertEquals(1, await(objects.get(STOCKPILE, pile.id)).version);
  }

  @Test
  void versionIsPutBackWhenTheTransactionIsUndone() {
    Stockpile pile = await(objects.create(new Stockpile()));
    pile.amount = 5;
    failureOn(
        IllegalStateException.class,
        vertx,
        () ->
            objects.atomic(
                () ->
                    objects
                        .update(pile)
                        .map(
                            rows -> {
                              assertEquals(1, pile.version);
                              throw new IllegalStateException("undo");
                            })));
    assertEquals(0, pile.version);
    assertTrue(objects.dirty(pile).contains(STOCKPILE.amount));
    assertFalse(objects.dirty(pile).contains(STOCKPILE.version));
    assertEquals(1, await(objects.update(pile)));
  }

  @Test
  void recordIsReadAgainForItsNewVersion() {
    Coupon first = await(objects.create(new Coupon(null, "a", 1L)));
    assertEquals(1, await(objects.update(new Coupon(first.id(), "b", 1L))));
    assertEquals(2L, await(objects.refresh(first)).version());
    failure(StaleObjectException.class, objects.update(first));
  }
}
