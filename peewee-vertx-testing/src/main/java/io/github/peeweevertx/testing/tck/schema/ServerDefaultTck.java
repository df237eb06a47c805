package io.github.peeweevertx.testing.tck.schema;

import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.Await.failure;
import static io.github.peeweevertx.testing.tck.schema.CoinTable.COIN;
import static io.github.peeweevertx.testing.tck.schema.JobTable.JOB;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.IntegrityException;
import io.github.peeweevertx.error.UnsupportedSqlException;
import io.github.peeweevertx.meta.Choice;
import io.github.peeweevertx.sql.Feature;
import io.github.peeweevertx.testing.QueryCounter;
import io.github.peeweevertx.testing.tck.Tck;
import io.vertx.core.Future;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Defaults that the database has, and what else is said of columns. */
public abstract class ServerDefaultTck extends Tck {
  /** For subclasses. */
  protected ServerDefaultTck() {
    super(JOB, COIN);
  }

  private boolean isTold() {
    return database.dialect().supports(Feature.INSERT_RETURNING);
  }

  private Job job(String name) {
    Job job = new Job();
    job.name = name;
    return job;
  }

  private Job stored(Job job) {
    return await(objects.get(JOB, job.id));
  }

  @Test
  void columnIsLeftOutWhileTheFieldIsNull() {
    try (QueryCounter counter = counter()) {
      await(objects.create(job("a")));
      String columns = counter.statements().get(0).split("VALUES")[0];
      assertTrue(columns.contains("name"), columns);
      assertFalse(columns.matches(".*(state|priority|made).*"), columns);
      assertEquals(1, counter.statements().size());
    }
  }

  @Test
  void objectHoldsWhatTheDatabaseMadeWhereItIsTold() {
    Job job = await(objects.create(job("a")));
    if (isTold()) {
      assertEquals("new", job.state);
      assertEquals(7, job.priority);
    } else {
      assertNull(job.state);
      assertNull(job.made);
      assertFalse(JOB.state.isLoaded(job));
      await(objects.refresh(job));
    }
    assertEquals("new", job.state);
    assertEquals(stored(job).made, job.made);
    assertNotNull(job.made);
    assertTrue(JOB.state.isLoaded(job));
    assertEquals(Set.of(), objects.dirty(job));
  }

  @Test
  void givenValueIsWritten() {
    Job job = job("a");
    job.state = "done";
    await(objects.create(job));
    assertEquals("done", stored(job).state);
    assertEquals(7, stored(job).priority);
    Job other = await(objects.create(JOB, JOB.priority.to(1)));
    assertEquals(1, stored(other).priority);
    assertEquals("new", stored(other).state);
  }

  @Test
  void nullThatIsSaidIsNull() {
    Job job = await(objects.create(JOB, JOB.priority.to((Integer) null)));
    assertNull(stored(job).priority);
    assertEquals("new", job.state);
    IntegrityException error =
        failure(IntegrityException.class, objects.create(JOB, JOB.state.to((String) null)));
    assertEquals(ErrorCode.NOT_NULL_VIOLATION, error.code());
  }

  @Test
  void insertQueryLeavesItOut() {
    Long one = await(objects.execute(JOB.insert(JOB.name.to("a"))));
    assertEquals("new", await(objects.get(JOB, one)).state);
    await(objects.execute(JOB.insert(JOB.state.to("done")).row(JOB.priority.to(2))));
    assertEquals(
        List.of("done", "new", "new"),
        await(objects.execute(JOB.select().orderBy(JOB.state))).stream()
            .map(job -> job.state)
            .toList());
  }

  @Test
  void manyObjectsAreFilled() {
    Job done = job("b");
    done.state = "done";
    List<Job> jobs = List.of(job("a"), done, job("c"));
    await(objects.bulkCreate(JOB, jobs));
    List<Job> stored = await(objects.execute(JOB.select().orderBy(JOB.name)));
    assertEquals(List.of("new", "done", "new"), stored.stream().map(each -> each.state).toList());
    assertEquals(List.of(7, 7, 7), stored.stream().map(each -> each.priority).toList());
    if (isTold()) {
      for (int i = 0; i < jobs.size(); i++) {
        assertEquals(stored.get(i).id, jobs.get(i).id);
        assertEquals(stored.get(i).state, jobs.get(i).state);
        assertEquals(stored.get(i).made, jobs.get(i).made);
      }
    }
  }

  @Test
  void coalescedCreatesAreFilledToo() {
    var together = objects.coalesced();
    List<Job> jobs =
        await(
            inContext(
                () ->
                    Future.all(together.create(job("a")), together.create(job("b")))
                        .map(both -> both.<Job>list())));
    jobs.forEach(job -> assertEquals("new", stored(job).state));
  }

  @Test
  void keyIsMadeByTheDatabaseWhereItIsTold() {
    if (!isTold()) {
      UnsupportedSqlException error =
          failure(UnsupportedSqlException.class, objects.create(new Coin(null, "tin")));
      assertTrue(error.getMessage().contains("Set the key"), error::getMessage);
      failure(UnsupportedSqlException.class, objects.create(COIN));
      assertEquals(0, await(objects.count(COIN)));
      return;
    }
    assertEquals(new Coin("only", "gold"), await(objects.create(new Coin(null, null))));
    assertEquals(new Coin("only", "gold"), await(objects.get(COIN, "only")));
    assertEquals(new Coin("b", "gold"), await(objects.create(new Coin("b", null))));
    await(objects.delete(new Coin("only", null)));
    assertEquals("only", await(objects.execute(COIN.insert(COIN.metal.to("tin")))));
    await(objects.delete(new Coin("only", null)));
    assertEquals(
        List.of(new Coin("only", "tin"), new Coin("c", "gold")),
        await(objects.bulkCreate(COIN, List.of(new Coin(null, "tin"), new Coin("c", null)))));
  }

  @Test
  void valuesArePutBackWhenTheTransactionIsUndone() {
    Job job = job("a");
    failure(
        IllegalStateException.class,
        inContext(
            () ->
                objects.atomic(
                    () ->
                        objects
                            .create(job)
                            .compose(v -> Future.failedFuture(new IllegalStateException())))));
    assertNull(job.id);
    assertNull(job.state);
    assertNull(job.made);
  }

  @Test
  void missingDefaultIsADifference() {
    assertEquals("", await(objects.schema().diff(JOB, COIN)).withoutExtraTables().toString());
    await(objects.query("ALTER TABLE job ALTER COLUMN priority DROP DEFAULT"));
    assertEquals(
        "DEFAULT job.priority, the model says 3 + 4",
        await(objects.schema().diff(JOB)).withoutExtraTables().toString());
    await(objects.dropTables(JOB));
    await(objects.createTables(JOB));
  }

  @Test
  void choicesAndHelpAreForPeopleOnly() {
    assertEquals(
        List.of(
            Choice.of("new", "Not begun"), Choice.of("done", "Done"), Choice.of("begun", "begun")),
        JOB.state.choices());
    assertEquals(List.of(Choice.of(7, "7"), Choice.of(1, "At once")), JOB.priority.choices());
    assertEquals(List.of(), JOB.name.choices());
    assertEquals("A verb, please.", JOB.name.helpText());
    assertNull(JOB.state.helpText());
    Job job = await(objects.create(JOB, JOB.state.to("never")));
    assertEquals("never", stored(job).state);
  }
}
