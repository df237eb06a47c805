package io.github.peeweevertx.testing.tck.ancestor;

import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.tck.ancestor.TestModelTable.TEST_MODEL;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.peeweevertx.signal.Registration;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The signals of release 2.1: what a receiver finds in the table when it is called. */
public abstract class Release21SignalsTck extends AncestorTck {
  private final List<Boolean> rowWasThere = Collections.synchronizedList(new ArrayList<>());
  private final List<Boolean> wasCreated = Collections.synchronizedList(new ArrayList<>());
  private Registration registration = () -> {};

  /** For subclasses. */
  protected Release21SignalsTck() {}

  @AfterEach
  final void unregister() {
    registration.unregister();
    rowWasThere.clear();
    wasCreated.clear();
  }

  private Future<?> look() {
    return objects.exists(TEST_MODEL.select()).onSuccess(rowWasThere::add);
  }

  private Future<?> look(boolean created) {
    wasCreated.add(created);
    return look();
  }

  @Test
  void rowIsNotThereBeforeASave() {
    registration = objects.signals().beforeSave(TEST_MODEL, (row, created) -> look(created));
    row("text");
    assertEquals(List.of(false), rowWasThere);
    assertEquals(List.of(true), wasCreated);
  }

  @Test
  void rowIsThereAfterASave() {
    registration = objects.signals().afterSave(TEST_MODEL, (row, created) -> look(created));
    row("text");
    assertEquals(List.of(true), rowWasThere);
    assertEquals(List.of(true), wasCreated);
  }

  @Test
  void rowIsThereBeforeADelete() {
    TestModel row = row("text");
    registration = objects.signals().beforeDelete(TEST_MODEL, any -> look());
    await(objects.delete(row));
    assertEquals(List.of(true), rowWasThere);
  }

  @Test
  void rowIsGoneAfterADelete() {
    TestModel row = row("text");
    registration = objects.signals().afterDelete(TEST_MODEL, any -> look());
    await(objects.delete(row));
    assertEquals(List.of(false), rowWasThere);
  }
}
