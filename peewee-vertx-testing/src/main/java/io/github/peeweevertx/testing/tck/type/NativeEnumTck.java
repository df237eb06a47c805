package io.github.peeweevertx.testing.tck.type;

import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.Await.failure;
import static io.github.peeweevertx.testing.tck.type.ShadeTable.SHADE;
import static io.github.peeweevertx.testing.tck.type.TintTable.TINT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.peeweevertx.ast.Condition;
import io.github.peeweevertx.error.DataException;
import io.github.peeweevertx.error.DatabaseException;
import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.ProgrammingException;
import io.github.peeweevertx.query.Case;
import io.github.peeweevertx.query.Fn;
import io.github.peeweevertx.query.Value;
import io.github.peeweevertx.testing.model.Color;
import io.github.peeweevertx.testing.model.Level;
import io.github.peeweevertx.testing.server.DatabaseKind;
import io.github.peeweevertx.testing.tck.Tck;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Enums in a type of the database's own. */
public abstract class NativeEnumTck extends Tck {
  /** For subclasses. */
  protected NativeEnumTck() {
    super(TINT);
  }

  private Tint tint(String label, Level level, Color color) {
    Tint tint = new Tint();
    tint.label = label;
    tint.level = level;
    tint.color = color;
    return tint;
  }

  private void threeRows() {
    await(objects.create(tint("a", Level.HIGH, Color.BLUE)));
    await(objects.create(tint("b", Level.LOW, Color.RED)));
    await(objects.create(tint("c", null, Color.GREEN)));
  }

  private String labels(Condition... conditions) {
    return String.join(
        "",
        await(objects.execute(TINT.select().where(conditions).orderBy(TINT.label))).stream()
            .map(tint -> tint.label)
            .toList());
  }

  @Test
  void rowsAreFoundByConstants() {
    threeRows();
    assertEquals("a", labels(TINT.level.eq(Level.HIGH)));
    assertEquals("b", labels(TINT.level.ne(Level.HIGH)));
    assertEquals("ab", labels(TINT.level.in(Level.HIGH, Level.LOW)));
    assertEquals("bc", labels(TINT.color.in(List.of(Color.RED, Color.GREEN))));
    assertEquals("c", labels(TINT.color.notIn(List.of(Color.RED, Color.BLUE))));
    assertEquals("", labels(TINT.color.in(List.of())));
    assertEquals("c", labels(TINT.level.isNull()));
  }

  @Test
  void constantsAreOrderedAsDeclared() {
    threeRows();
    assertEquals(
        List.of(Color.RED, Color.GREEN, Color.BLUE),
        await(objects.execute(TINT.select().orderBy(TINT.color))).stream()
            .map(tint -> tint.color)
            .toList());
  }

  @Test
  void constantsAreGivenAndTakenByExpressions() {
    threeRows();
    assertEquals(
        Level.MIDDLE,
        await(
            objects.scalar(
                TINT.select(Fn.coalesce(TINT.level, Level.MIDDLE)).where(TINT.label.eq("c")))));
    await(
        objects.execute(
            TINT.update(
                    TINT.level.to(
                        Case.when(TINT.label.eq("a"), Value.of(TINT.level.type(), Level.LOW))
                            .orElse(Level.MIDDLE)))
                .all()));
    assertEquals("a", labels(TINT.level.eq(Level.LOW)));
    assertEquals("bc", labels(TINT.level.eq(Level.MIDDLE)));
  }

  @Test
  void manyRowsAreWritten() {
    List<Tint> tints =
        Stream.of("a", "b", "c").map(label -> tint(label, Level.LOW, Color.RED)).toList();
    tints.get(1).level = null;
    List<Tint> made = await(objects.bulkCreate(TINT, tints));
    assertEquals("ac", labels(TINT.level.eq(Level.LOW)));
    for (Tint each : await(objects.execute(TINT.select().orderBy(TINT.label)))) {
      Tint one = made.get("abc".indexOf(each.label));
      one.id = each.id;
      one.level = each.label.equals("c") ? null : Level.HIGH;
    }
    await(objects.bulkUpdate(made, List.of(TINT.level)));
    assertEquals("ab", labels(TINT.level.eq(Level.HIGH)));
    assertEquals("c", labels(TINT.level.isNull()));
  }

  @Test
  void rowThatIsThereIsWrittenOver() {
    threeRows();
    var insert = TINT.insert(TINT.label.to("a"), TINT.level.to(Level.MIDDLE));
    var upsert = isNamed() ? insert.onConflict(TINT.label) : insert.onConflict();
    await(objects.execute(upsert.preserve(TINT.level).set(TINT.color.to(Color.GREEN))));
    Tint tint = await(objects.get(TINT, TINT.label.eq("a")));
    assertEquals(Level.MIDDLE, tint.level);
    assertEquals(Color.GREEN, tint.color);
    assertEquals(3, await(objects.count(TINT)));
  }

  @Test
  void otherWordIsRefusedByTheDatabase() {
    threeRows();
    DatabaseException error =
        failure(
            DatabaseException.class,
            objects.query("UPDATE tint SET level = 'STEEP' WHERE label = 'a'"));
    assertTrue(error instanceof DataException, error::toString);
    assertFalse(error.getMessage().contains("STEEP"), error::getMessage);
    assertEquals("a", labels(TINT.level.eq(Level.HIGH)));
  }

  @Test
  void wordThatTheEnumDoesNotKnowIsAnError() {
    await(objects.createTables(SHADE));
    await(
        objects.query(
            isNamed()
                ? "ALTER TYPE shade_depth ADD VALUE IF NOT EXISTS 'TOP'"
                : "ALTER TABLE shade MODIFY depth ENUM('LOW', 'MIDDLE', 'HIGH', 'TOP')"));
    await(objects.query("INSERT INTO shade (depth) VALUES ('TOP')"));
    DataException error = failure(DataException.class, objects.get(SHADE, SHADE.id.gt(0L)));
    assertEquals(ErrorCode.UNREADABLE_VALUE, error.code());
    assertTrue(error.getMessage().contains(Level.class.getName()), error::getMessage);
  }

  @Test
  void typeComesAndGoesWithItsTable() {
    await(objects.createTables(SHADE));
    await(objects.createTables(SHADE));
    assertEquals("", await(objects.schema().diff(SHADE)).withoutExtraTables().toString());
    await(objects.dropTables(SHADE));
    await(objects.dropTables(SHADE));
    if (isNamed()) {
      failure(ProgrammingException.class, objects.query("SELECT NULL::shade_depth"));
    }
    assertFalse(await(objects.tableExists(SHADE)));
  }

  @AfterEach
  final void dropShades() {
    await(objects.dropTables(SHADE));
  }

  private boolean isNamed() {
    return server.kind() == DatabaseKind.POSTGRESQL;
  }
}
