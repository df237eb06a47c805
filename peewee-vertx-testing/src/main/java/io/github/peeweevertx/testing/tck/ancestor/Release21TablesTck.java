package io.github.peeweevertx.testing.tck.ancestor;

import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.tck.ancestor.AlphaTable.ALPHA;
import static io.github.peeweevertx.testing.tck.ancestor.BetaTable.BETA;
import static io.github.peeweevertx.testing.tck.ancestor.SomeModelTable.SOME_MODEL;
import static io.github.peeweevertx.testing.tck.ancestor.TestModelTable.TEST_MODEL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.peeweevertx.manager.ModelManager;
import io.github.peeweevertx.schema.IndexInfo;
import io.github.peeweevertx.testing.server.DatabaseKind;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tables made, looked for, emptied and dropped, as the suite of release 2.1 does it. */
public abstract class Release21TablesTck extends AncestorTck {
  private ModelManager<SomeModel, Long> some;

  /** For subclasses. */
  protected Release21TablesTck() {}

  @BeforeEach
  final void face() {
    some = objects.of(SOME_MODEL);
  }

  @AfterEach
  final void dropped() {
    await(objects.dropTables(SOME_MODEL));
  }

  @Test
  void tableIsThereOrNot() {
    assertTrue(await(objects.of(TEST_MODEL).tableExists()));
    assertFalse(await(some.tableExists()));
  }

  @Test
  void tableThatIsThereIsLeftAlone() {
    TestModel row = row("text");
    await(objects.of(TEST_MODEL).createTable());
    assertEquals(row, stored(row));
  }

  @Test
  void tableComesAndGoesWithItsIndex() {
    await(some.createTable());
    assertTrue(await(some.tableExists()));
    List<IndexInfo> indexes = await(objects.introspect().indexes("somemodel"));
    assertTrue(indexes.stream().anyMatch(index -> index.name().equals("somemodel_text")));
    await(some.dropTable());
    assertFalse(await(some.tableExists()));
  }

  @Test
  void sequenceOfTheKeyComesAndGoesWithTheTable() {
    boolean ownsSequence = server.kind() == DatabaseKind.POSTGRESQL;
    await(some.createTable());
    assertEquals(ownsSequence, await(objects.sequenceExists("somemodel_id_seq")));
    await(some.dropTable());
    assertFalse(await(objects.sequenceExists("somemodel_id_seq")));
  }

  @Test
  void tableIsEmptied() {
    row("text");
    assertTrue(await(objects.of(TEST_MODEL).select().exists()));
    await(objects.of(TEST_MODEL).truncate());
    assertFalse(await(objects.of(TEST_MODEL).select().exists()));
  }

  @Test
  void tablesOfTheDatabaseAreNamed() {
    List<String> tables = await(objects.tables());
    assertTrue(tables.containsAll(List.of("testmodel", "testmodelalpha")), tables::toString);
    assertFalse(tables.contains("somemodel"), tables::toString);
  }

  @Test
  void tablesAreMadeAndDroppedTogether() {
    await(objects.createTables(SOME_MODEL, BETA, ALPHA));
    assertTrue(await(some.tableExists()));
    await(objects.dropTables(SOME_MODEL));
    assertFalse(await(some.tableExists()));
  }
}
