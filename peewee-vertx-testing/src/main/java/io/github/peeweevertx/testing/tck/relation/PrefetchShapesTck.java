package io.github.peeweevertx.testing.tck.relation;

import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.tck.relation.AuthorTable.AUTHOR;
import static io.github.peeweevertx.testing.tck.relation.BondTable.BOND;
import static io.github.peeweevertx.testing.tck.relation.LeafTable.LEAF;
import static io.github.peeweevertx.testing.tck.relation.ParcelItemTable.PARCEL_ITEM;
import static io.github.peeweevertx.testing.tck.relation.ParcelTable.PARCEL;
import static io.github.peeweevertx.testing.tck.relation.ShelfTable.SHELF;
import static io.github.peeweevertx.testing.tck.relation.TopicTable.TOPIC;
import static io.github.peeweevertx.testing.tck.relation.VolumeTable.VOLUME;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.peeweevertx.query.Load;
import io.github.peeweevertx.query.Select;
import io.github.peeweevertx.testing.QueryCounter;
import java.util.List;
import org.junit.jupiter.api.Test;

/** References of all kinds: several between two models, trees in one table, records. */
public abstract class PrefetchShapesTck extends RelationTck {
  /** For subclasses. */
  protected PrefetchShapesTck() {
    super(AUTHOR, BOND, PARCEL, PARCEL_ITEM, SHELF, VOLUME, LEAF);
  }

  private static final Select<Author> AUTHORS = AUTHOR.select().orderBy(AUTHOR.name);

  @Test
  void allReferencesBetweenTwoModelsAreFilled() {
    Author charlie = author("charlie");
    Author huey = author("huey");
    Author zaizee = author("zaizee");
    await(objects.create(new Bond(charlie, huey)));
    await(objects.create(new Bond(charlie, zaizee)));
    await(objects.create(new Bond(huey, charlie)));
    Select<Bond> bonds = BOND.select().orderBy(BOND.id);
    List<Author> authors = counted(2, () -> objects.prefetch(AUTHORS, bonds));
    assertEquals(List.of(2, 1, 0), authors.stream().map(a -> a.bonds.list().size()).toList());
    assertEquals(List.of(1, 1, 1), authors.stream().map(a -> a.bondsTo.list().size()).toList());
    List<Bond> both = counted(2, () -> objects.prefetch(bonds, AUTHORS));
    assertEquals(
        List.of("charlie huey", "charlie zaizee", "huey charlie"),
        both.stream().map(b -> b.one.get().name + " " + b.other.get().name).toList());
  }

  @Test
  void namedReferenceIsFilledAlone() {
    Author charlie = author("charlie");
    await(objects.create(new Bond(charlie, author("huey"))));
    Author loaded = counted(2, () -> objects.prefetch(AUTHORS, Load.of(BOND.one))).get(0);
    assertEquals(1, loaded.bonds.list().size());
    assertFalse(loaded.bondsTo.isLoaded());
    List<Bond> bonds =
        counted(2, () -> objects.prefetch(BOND.select(), AUTHOR.select().to(BOND.other)));
    assertEquals("huey", bonds.get(0).other.get().name);
    assertFalse(bonds.get(0).one.isLoaded());
  }

  @Test
  void thereAndBackAgainGoesToTheOtherEnd() {
    Author charlie = author("charlie");
    Author huey = author("huey");
    await(objects.create(new Bond(charlie, huey)));
    AuthorTable known = AUTHOR.as("known");
    List<Author> authors =
        counted(
            3, () -> objects.prefetch(AUTHORS, Load.of(BOND.one), known.select().to(BOND.other)));
    assertEquals("huey", authors.get(0).bonds.list().get(0).other.get().name);
  }

  @Test
  void treeInOneTableIsLoadedByAnAlias() {
    createTopics();
    Topic root = await(objects.create(new Topic("root", null)));
    Topic one = await(objects.create(new Topic("one", root)));
    await(objects.create(new Topic("two", root)));
    await(objects.create(new Topic("one-1", one)));
    TopicTable child = TOPIC.as("child");
    List<Topic> topics =
        counted(
            2,
            () ->
                objects.prefetch(
                    TOPIC.select().orderBy(TOPIC.id), child.select().orderBy(child.id)));
    assertEquals(
        List.of("root[one, two]", "one[one-1]", "two[]", "one-1[]"),
        topics.stream()
            .map(t -> t.name + t.children.list().stream().map(c -> c.name).toList())
            .toList());
    List<Topic> withParents =
        counted(
            2,
            () ->
                objects.prefetch(
                    TOPIC.select().orderBy(TOPIC.id), child.select().to(TOPIC.parent)));
    assertEquals("root", withParents.get(1).parent.get().name);
  }

  @Test
  void sameTableHangsOnItselfWithoutAnAlias() {
    createTopics();
    Topic root = await(objects.create(new Topic("root", null)));
    await(objects.create(new Topic("one", root)));
    List<Topic> roots =
        counted(2, () -> objects.prefetch(TOPIC.select().where(TOPIC.parent.isNull()), TOPIC));
    assertEquals("one", roots.get(0).children.list().get(0).name);
  }

  @Test
  void referenceToAFieldThatIsNotTheKeyIsFollowed() {
    Parcel parcel = await(objects.create(new Parcel("4006381")));
    await(objects.create(new ParcelItem(parcel, "ball")));
    await(objects.create(new Parcel("empty")));
    Select<Parcel> parcels = PARCEL.select().orderBy(PARCEL.id);
    List<Parcel> loaded = counted(2, () -> objects.prefetch(parcels, PARCEL_ITEM));
    assertEquals("ball", loaded.get(0).items.list().get(0).name);
    assertEquals(List.of(), loaded.get(1).items.list());
    List<ParcelItem> items = counted(2, () -> objects.prefetch(PARCEL_ITEM.select(), PARCEL));
    assertEquals(parcel.id, items.get(0).parcel.get().id);
    assertEquals("4006381", items.get(0).parcel.<String>id());
  }

  @Test
  void onlyColumnsWithAnIndexAreComparedWithAnArray() {
    await(objects.create(new ParcelItem(await(objects.create(new Parcel("4006381"))), "ball")));
    try (QueryCounter counter = counter()) {
      await(objects.prefetch(PARCEL.select(), PARCEL_ITEM));
      await(objects.prefetch(PARCEL_ITEM.select(), PARCEL));
      String items = counter.statements().get(1).replace('`', '"');
      assertTrue(items.contains("(\"t1\".\"parcel_id\" IN (SELECT "), items);
      String parcels = counter.statements().get(3).replace('`', '"');
      assertTrue(parcels.contains("(\"t1\".\"barcode\"" + among() + "SELECT "), parcels);
    }
  }

  @Test
  void recordsAreCopiedFromTheLeavesUp() {
    Shelf shelf = await(objects.create(new Shelf("a")));
    Volume one = await(objects.create(new Volume(shelf, "one")));
    await(objects.create(new Volume(shelf, "two")));
    await(objects.create(new Leaf(one, 7)));
    await(objects.create(new Leaf(one, 8)));
    List<Shelf> shelves =
        counted(
            3,
            () ->
                objects.prefetch(
                    SHELF.select(),
                    VOLUME.select().orderBy(VOLUME.id),
                    LEAF.select().orderBy(LEAF.number.desc())));
    List<Volume> volumes = shelves.get(0).volumes().list();
    assertEquals(List.of("one", "two"), volumes.stream().map(Volume::title).toList());
    assertEquals(List.of(8, 7), volumes.get(0).leaves().list().stream().map(Leaf::number).toList());
    assertEquals(List.of(), volumes.get(1).leaves().list());
    List<Leaf> leaves = counted(3, () -> objects.prefetch(LEAF.select(), VOLUME, SHELF));
    assertEquals("a", leaves.get(0).volume().get().shelf().get().label());
  }
}
