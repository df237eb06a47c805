package io.github.peeweevertx.testing.tck.relation;

import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.tck.relation.AuthorTable.AUTHOR;
import static io.github.peeweevertx.testing.tck.relation.EssayTable.ESSAY;
import static io.github.peeweevertx.testing.tck.relation.LeafTable.LEAF;
import static io.github.peeweevertx.testing.tck.relation.ParagraphTable.PARAGRAPH;
import static io.github.peeweevertx.testing.tck.relation.ParcelItemTable.PARCEL_ITEM;
import static io.github.peeweevertx.testing.tck.relation.ParcelTable.PARCEL;
import static io.github.peeweevertx.testing.tck.relation.ShelfTable.SHELF;
import static io.github.peeweevertx.testing.tck.relation.TopicTable.TOPIC;
import static io.github.peeweevertx.testing.tck.relation.VolumeTable.VOLUME;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.peeweevertx.ast.JoinType;
import io.github.peeweevertx.error.ProgrammingException;
import io.github.peeweevertx.query.Select;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is selected from joined tables becomes a graph of objects: one statement each. */
public abstract class JoinGraphTck extends RelationTck {
  /** For subclasses. */
  protected JoinGraphTck() {
    super(AUTHOR, ESSAY, PARAGRAPH, PARCEL, PARCEL_ITEM, SHELF, VOLUME, LEAF);
  }

  private <R> List<R> rows(Select<R> query) {
    return counted(1, () -> objects.execute(query));
  }

  private Essay edited(Author author, Author editor, String title) {
    return await(
        objects.create(
            ESSAY, ESSAY.author.to(author), ESSAY.editor.to(editor), ESSAY.title.to(title)));
  }

  @Test
  void joinedObjectIsPutIntoTheReference() {
    Author huey = author("huey");
    essay(huey, "meow");
    essay(author("mickey"), "woof");
    List<Essay> essays = rows(ESSAY.select(ESSAY, AUTHOR).join(AUTHOR).orderBy(ESSAY.title));
    assertEquals(
        List.of("huey meow", "mickey woof"),
        essays.stream().map(each -> each.author.get().name + " " + each.title).toList());
    assertEquals(huey.id, essays.get(0).author.<Long>id());
    assertEquals(huey.id, essays.get(0).author.get().id);
  }

  @Test
  void tableThatIsNotSelectedFillsNothing() {
    essay(author("huey"), "meow");
    assertFalse(rows(ESSAY.select().join(AUTHOR)).get(0).author.isLoaded());
  }

  @Test
  void severalLevelsHangOnEachOther() {
    paragraph(essay(author("huey"), "meow"), "meow-1");
    Paragraph paragraph =
        rows(PARAGRAPH.select(PARAGRAPH, ESSAY, AUTHOR).join(ESSAY).join(AUTHOR)).get(0);
    assertEquals("meow", paragraph.essay.get().title);
    assertEquals("huey", paragraph.essay.get().author.get().name);
  }

  @Test
  void objectGoesIntoTheReferenceByWhichItWasJoined() {
    edited(author("huey"), author("mickey"), "meow");
    Essay essay = rows(ESSAY.select(ESSAY, AUTHOR).join(AUTHOR).on(ESSAY.editor)).get(0);
    assertEquals("mickey", essay.editor.get().name);
    assertFalse(essay.author.isLoaded());
  }

  @Test
  void conditionOfAJoinTellsTheReference() {
    edited(author("huey"), author("mickey"), "meow");
    Essay essay =
        rows(ESSAY
                .select(ESSAY, AUTHOR)
                .join(AUTHOR)
                .on(AUTHOR.id.eq(ESSAY.editor), AUTHOR.name.ne("")))
            .get(0);
    assertEquals("mickey", essay.editor.get().name);
    assertFalse(essay.author.isLoaded());
  }

  @Test
  void conditionThatNamesNoReferenceFillsNothing() {
    essay(author("huey"), "meow");
    Essay essay =
        rows(ESSAY.select(ESSAY, AUTHOR).join(AUTHOR).on(AUTHOR.id.ge(ESSAY.author))).get(0);
    assertFalse(essay.author.isLoaded());
  }

  @Test
  void oneModelIsJoinedTwiceByAliases() {
    edited(author("huey"), author("mickey"), "meow");
    edited(author("zaizee"), null, "purr");
    AuthorTable editor = AUTHOR.as("editor");
    List<Essay> essays =
        rows(
            ESSAY
                .select(ESSAY, AUTHOR, editor)
                .join(AUTHOR)
                .joinFrom(ESSAY, JoinType.LEFT, editor)
                .on(ESSAY.editor)
                .orderBy(ESSAY.title));
    assertEquals("huey", essays.get(0).author.get().name);
    assertEquals("mickey", essays.get(0).editor.get().name);
    assertEquals("zaizee", essays.get(1).author.get().name);
    assertNull(essays.get(1).editor);
  }

  @Test
  void missedOuterJoinKeepsTheKey() {
    Author huey = author("huey");
    essay(huey, "meow");
    Essay essay =
        rows(ESSAY
                .select(ESSAY, AUTHOR)
                .leftJoin(AUTHOR)
                .on(ESSAY.author.eq(AUTHOR.id), AUTHOR.name.eq("nobody")))
            .get(0);
    assertFalse(essay.author.isLoaded());
    assertEquals(huey.id, essay.author.<Long>id());
  }

  @Test
  void missOfOneLevelIsAMissOfAllBehindIt() {
    createTopics();
    Topic root = await(objects.create(new Topic("root", null)));
    Topic child = await(objects.create(new Topic("child", root)));
    await(objects.create(new Topic("leaf", child)));
    TopicTable parent = TOPIC.as("parent");
    TopicTable above = TOPIC.as("above");
    List<Topic> topics =
        rows(
            TOPIC
                .select(TOPIC, parent, above)
                .leftJoin(parent)
                .on(TOPIC.parent)
                .leftJoin(above)
                .on(parent.parent)
                .orderBy(TOPIC.id));
    assertNull(topics.get(0).parent);
    assertEquals("root", topics.get(1).parent.get().name);
    assertNull(topics.get(1).parent.get().parent);
    assertEquals("root", topics.get(2).parent.get().parent.get().name);
  }

  @Test
  void rowOfNullsDiffersFromAMissByItsKey() {
    paragraph(essay(author("huey"), "meow"), "meow-1");
    Paragraph withKey =
        rows(PARAGRAPH.select(PARAGRAPH, ESSAY.id, ESSAY.editor).join(ESSAY)).get(0);
    assertTrue(withKey.essay.isLoaded());
    assertNull(withKey.essay.get().editor);
    Paragraph withoutKey = rows(PARAGRAPH.select(PARAGRAPH, ESSAY.editor).join(ESSAY)).get(0);
    assertFalse(withoutKey.essay.isLoaded());
  }

  @Test
  void someColumnsOfAJoinedTableMakeAPartialObject() {
    Author huey = author("huey");
    essay(huey, "meow");
    Essay essay = rows(ESSAY.select(ESSAY, AUTHOR.name).join(AUTHOR)).get(0);
    assertEquals("huey", essay.author.get().name);
    assertNull(essay.author.get().id);
    assertEquals(huey.id, essay.author.<Long>id());
    await(objects.update(essay));
    assertEquals(huey.id, await(objects.get(ESSAY, essay.id)).author.<Long>id());
  }

  @Test
  void columnsOfBothTablesAreEnough() {
    essay(author("huey"), "meow");
    Essay essay = rows(ESSAY.select(ESSAY.title, AUTHOR.name).join(AUTHOR)).get(0);
    assertEquals("meow", essay.title);
    assertEquals("huey", essay.author.get().name);
    Essay known = rows(ESSAY.select(ESSAY.title, AUTHOR).join(AUTHOR)).get(0);
    assertEquals(known.author.get().id, known.author.<Long>id());
    assertEquals(Set.of(), objects.dirty(known));
  }

  @Test
  void joinedObjectsLeaveTheRowAsItWasLoaded() {
    essay(author("huey"), "meow");
    Essay essay = rows(ESSAY.select(ESSAY, AUTHOR).join(AUTHOR)).get(0);
    assertEquals(Set.of(), objects.dirty(essay));
    assertEquals(Set.of(), objects.dirty(essay.author.get()));
  }

  @Test
  void recordsAreMadeWithWhatTheyReferTo() {
    Shelf shelf = await(objects.create(new Shelf("a")));
    Volume volume = await(objects.create(new Volume(shelf, "one")));
    await(objects.create(new Leaf(volume, 7)));
    Leaf leaf = rows(LEAF.select(LEAF, VOLUME, SHELF).join(VOLUME).join(SHELF)).get(0);
    assertEquals(7, leaf.number());
    assertEquals("one", leaf.volume().get().title());
    assertEquals("a", leaf.volume().get().shelf().get().label());
  }

  @Test
  void referenceToAFieldThatIsNotTheKeyIsFilled() {
    Parcel parcel = await(objects.create(new Parcel("4006381")));
    await(objects.create(new ParcelItem(parcel, "ball")));
    ParcelItem item = rows(PARCEL_ITEM.select(PARCEL_ITEM, PARCEL).join(PARCEL)).get(0);
    assertEquals(parcel.id, item.parcel.get().id);
    assertEquals("4006381", item.parcel.<String>id());
  }

  @Test
  void eachRowHasObjectsOfItsOwn() {
    Author huey = author("huey");
    essay(huey, "meow");
    essay(huey, "purr");
    List<Essay> essays = rows(ESSAY.select(ESSAY, AUTHOR).join(AUTHOR));
    assertNotSame(essays.get(0).author.get(), essays.get(1).author.get());
  }

  @Test
  void graphIsThereForGetAndForMap() {
    essay(author("huey"), "meow");
    Select<Essay> query = ESSAY.select(ESSAY, AUTHOR).join(AUTHOR);
    assertEquals("huey", counted(1, () -> objects.get(query)).author.get().name);
    assertEquals(List.of("huey"), rows(query.map(essay -> essay.author.get().name)));
  }

  @Test
  void joinedObjectGoesWhereTheQuerySays() {
    Author huey = author("huey");
    author("meow");
    essay(huey, "meow");
    essay(huey, "purr");
    Select<Essay> namesakes =
        ESSAY
            .select(ESSAY, AUTHOR)
            .leftJoin(AUTHOR)
            .on(AUTHOR.name.eq(ESSAY.title))
            .orderBy(ESSAY.title);
    assertFalse(rows(namesakes).get(0).author.isLoaded());
    List<Pair> pairs = rows(namesakes.combine(AUTHOR, Pair::new));
    assertEquals(List.of("meow", "purr"), pairs.stream().map(each -> each.essay().title).toList());
    assertEquals("meow", pairs.get(0).author().name);
    assertNull(pairs.get(1).author(), "an outer join that found nothing");
    assertEquals(huey.id, pairs.get(1).essay().author.<Long>id());
  }

  private record Pair(Essay essay, Author author) {}

  @Test
  void severalJoinedObjectsAreCombinedBesideTheGraph() {
    AuthorTable namesake = AUTHOR.as("namesake");
    Author huey = author("huey");
    edited(huey, author("mickey"), "mickey");
    List<String> lines =
        rows(
            ESSAY
                .select(ESSAY, AUTHOR, namesake)
                .join(AUTHOR)
                .on(ESSAY.author)
                .joinFrom(ESSAY, JoinType.LEFT, namesake)
                .on(namesake.name.eq(ESSAY.title))
                .combine(namesake, (essay, other) -> essay.author.get().name + " " + other.name)
                .combine(AUTHOR, (line, author) -> line + " " + author.id));
    assertEquals(List.of("huey mickey " + huey.id), lines);
  }

  @Test
  void tableThatIsNotSelectedCannotBeCombined() {
    Select<Essay> essays = ESSAY.select().join(AUTHOR).on(ESSAY.author);
    ProgrammingException refused =
        assertThrows(ProgrammingException.class, () -> essays.combine(AUTHOR, Pair::new));
    assertTrue(refused.getMessage().contains("Author"), refused::getMessage);
  }
}
