package io.github.peeweevertx.testing.tck.relation;

import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.tck.relation.AuthorTable.AUTHOR;
import static io.github.peeweevertx.testing.tck.relation.EssayTable.ESSAY;
import static io.github.peeweevertx.testing.tck.relation.ParagraphTable.PARAGRAPH;
import static io.github.peeweevertx.testing.tck.relation.VoteTable.VOTE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.peeweevertx.manager.PeeweeAsync;
import io.github.peeweevertx.query.Fn;
import io.github.peeweevertx.query.Load;
import io.github.peeweevertx.query.Select;
import io.github.peeweevertx.relation.PrefetchOptions;
import io.github.peeweevertx.testing.QueryCounter;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Rows with what belongs to them: as many statements as there are queries, and none after. */
public abstract class PrefetchTck extends RelationTck {
  /** For subclasses. */
  protected PrefetchTck() {
    super(AUTHOR, ESSAY, PARAGRAPH, VOTE);
  }

  private static final Select<Author> AUTHORS = AUTHOR.select().orderBy(AUTHOR.name);
  private static final Select<Essay> ESSAYS = ESSAY.select().orderBy(ESSAY.title);
  private static final Select<Paragraph> PARAGRAPHS = PARAGRAPH.select().orderBy(PARAGRAPH.text);

  private static final List<String> LIBRARY =
      List.of(
          "huey [hiss[hiss-1, hiss-2], meow[meow-1, meow-2, meow-3], purr[]]",
          "mickey [bark[bark-1, bark-2], woof[]]",
          "zaizee []");

  @Test
  void eachLevelIsOneStatement() {
    library();
    List<Author> authors = counted(3, () -> objects.prefetch(AUTHORS, ESSAYS, PARAGRAPHS));
    assertEquals(LIBRARY, counted(0, () -> io.vertx.core.Future.succeededFuture(tree(authors))));
  }

  @Test
  void tableMeansAllOfItsRows() {
    library();
    List<Author> authors = counted(2, () -> objects.prefetch(AUTHORS, ESSAY));
    assertEquals(
        List.of(3, 2, 0), authors.stream().map(each -> each.essays.list().size()).toList());
  }

  @Test
  void withoutOtherQueriesItIsAPlainQuery() {
    library();
    List<Author> authors = counted(1, () -> objects.prefetch(AUTHORS));
    assertEquals(3, authors.size());
    assertFalse(authors.get(0).essays.isLoaded());
  }

  @Test
  void noRowsAreNoRows() {
    assertEquals(List.of(), counted(3, () -> objects.prefetch(AUTHORS, ESSAYS, PARAGRAPHS)));
  }

  @Test
  void conditionsAndOrderOfTheOtherQueriesAreKept() {
    library();
    List<Author> authors =
        counted(
            3,
            () ->
                objects.prefetch(
                    AUTHORS,
                    ESSAY
                        .select()
                        .where(ESSAY.title.notIn("hiss", "meow", "woof"))
                        .orderBy(ESSAY.title.desc()),
                    PARAGRAPHS.where(PARAGRAPH.text.endsWith("-2").not())));
    assertEquals(List.of("huey [purr[]]", "mickey [bark[bark-1]]", "zaizee []"), tree(authors));
  }

  @Test
  void onlyRowsOfTheParentsAreRead() {
    library();
    try (QueryCounter counter = counter()) {
      await(objects.prefetch(AUTHORS.where(AUTHOR.name.eq("mickey")), ESSAY, PARAGRAPH));
      String author =
          "SELECT \"t1\".\"id\", \"t1\".\"name\" FROM \"author\" AS \"t1\" WHERE (\"t1\".\"name\" ="
              + " ";
      assertTrue(sql(counter, 0).startsWith(author), () -> sql(counter, 0));
      String essays =
          "WHERE (\"t1\".\"author_id\""
              + among()
              + "SELECT \"t2\".\"id\" FROM \"author\" AS \"t2\"";
      assertTrue(sql(counter, 1).contains(essays), () -> sql(counter, 1));
      String paragraphs =
          "WHERE (\"t1\".\"essay_id\""
              + among()
              + "SELECT \"t2\".\"id\" FROM \"essay\" AS \"t2\" WHERE (\"t2\".\"author_id\""
              + among()
              + "SELECT \"t3\".\"id\" FROM \"author\" AS \"t3\"";
      assertTrue(sql(counter, 2).contains(paragraphs), () -> sql(counter, 2));
    }
  }

  private static String sql(QueryCounter counter, int statement) {
    return counter.statements().get(statement).replace('`', '"');
  }

  @Test
  void rowsReferBackToTheObjectTheyAreIn() {
    library();
    List<Author> authors = await(objects.prefetch(AUTHORS, ESSAYS, PARAGRAPHS));
    Essay hiss = authors.get(0).essays.list().get(0);
    assertSame(authors.get(0), hiss.author.get());
    assertSame(hiss, hiss.paragraphs.list().get(0).essay.get());
    assertEquals(Set.of(), objects.dirty(hiss));
    assertEquals(Set.of(), objects.dirty(authors.get(0)));
  }

  @Test
  void queryOfWhatIsReferredToFillsTheReferences() {
    library();
    List<Essay> essays = counted(2, () -> objects.prefetch(ESSAYS, AUTHORS));
    assertEquals(
        List.of("bark mickey", "hiss huey", "meow huey", "purr huey", "woof mickey"),
        essays.stream().map(each -> each.title + " " + each.author.get().name).toList());
    assertSame(essays.get(1).author.get(), essays.get(2).author.get());
  }

  @Test
  void joinedParentsKeepTheirGraph() {
    library();
    List<Essay> essays =
        counted(
            2,
            () ->
                objects.prefetch(
                    ESSAY.select(ESSAY, AUTHOR).join(AUTHOR).orderBy(ESSAY.title), PARAGRAPHS));
    assertEquals("mickey", essays.get(0).author.get().name);
    assertEquals(2, essays.get(0).paragraphs.list().size());
  }

  @Test
  void queryHangsOnTheNearestThatFits() {
    library();
    AuthorTable voter = AUTHOR.as("voter");
    List<Author> authors =
        counted(5, () -> objects.prefetch(AUTHORS, ESSAYS, PARAGRAPHS, VOTE, voter.select()));
    Essay meow = authors.get(0).essays.list().get(1);
    assertEquals("mickey", meow.votes.list().get(0).author.get().name);
    assertFalse(authors.get(0).votes.isLoaded());
    assertEquals(LIBRARY, tree(authors));
  }

  @Test
  void queryHangsOnTheModelThatIsNamed() {
    library();
    List<Author> authors =
        counted(
            3,
            () ->
                objects.prefetch(AUTHORS, ESSAYS, VOTE.select(VOTE, ESSAY).join(ESSAY).to(AUTHOR)));
    assertEquals("woof", authors.get(0).votes.list().get(0).essay.get().title);
    assertEquals(3, authors.get(0).essays.list().size());
    assertFalse(authors.get(0).essays.list().get(0).votes.isLoaded());
  }

  @Test
  void groupedParentsAreAllowed() {
    library();
    List<Author> authors =
        counted(
            3,
            () ->
                objects.prefetch(
                    AUTHOR
                        .select(AUTHOR, Fn.count(ESSAY.id).as("essays"))
                        .leftJoin(ESSAY)
                        .on(ESSAY.author)
                        .groupBy(AUTHOR)
                        .orderBy(AUTHOR.name),
                    ESSAYS,
                    PARAGRAPHS));
    assertEquals(LIBRARY, tree(authors));
  }

  @Test
  void limitPerParentKeepsTheFirstOfEach() {
    library();
    List<Author> authors =
        counted(
            3,
            () -> objects.prefetch(AUTHORS, ESSAYS.to(ESSAY.author).limitPerParent(2), PARAGRAPHS));
    assertEquals(
        List.of(
            "huey [hiss[hiss-1, hiss-2], meow[meow-1, meow-2, meow-3]]",
            "mickey [bark[bark-1, bark-2], woof[]]",
            "zaizee []"),
        tree(authors));
    List<Author> last =
        counted(
            2,
            () ->
                objects.prefetch(
                    AUTHORS, ESSAY.select().orderBy(ESSAY.title.desc()).limitPerParent(1)));
    assertEquals("purr", last.get(0).essays.list().get(0).title);
    assertEquals(1, last.get(0).essays.list().size());
  }

  @Test
  void queryCanBeRunAgain() {
    library();
    Load<Essay> essays = ESSAYS.limitPerParent(1);
    for (int i = 0; i < 2; i++) {
      List<Author> authors = counted(2, () -> objects.prefetch(AUTHORS, essays));
      assertEquals(List.of(1, 1, 0), authors.stream().map(a -> a.essays.list().size()).toList());
    }
  }

  @Test
  void prefetchJoinsTheTransaction() {
    List<Author> authors =
        await(
            inContext(
                () ->
                    objects.atomic(
                        () ->
                            objects
                                .create(new Author("huey"))
                                .compose(huey -> objects.create(new Essay(huey, "meow")))
                                .compose(essay -> objects.prefetch(AUTHORS, ESSAY, PARAGRAPH)))));
    assertEquals(List.of("huey [meow[]]"), tree(authors));
    assertEquals(0, database.acquired());
  }

  @Test
  void prefetchOutsideOfATransactionGivesItsConnectionBack() {
    library();
    counted(3, () -> objects.prefetch(AUTHORS, ESSAY, PARAGRAPH));
    assertEquals(0, database.acquired());
  }

  @Test
  void prefetchWorksOffAnyContext() {
    library();
    assertEquals(LIBRARY, tree(await(objects.prefetch(AUTHORS, ESSAYS, PARAGRAPHS))));
  }

  @Test
  void consistentPrefetchRunsInATransactionOfItsOwn() {
    library();
    try (QueryCounter counter = counter()) {
      List<Author> authors =
          await(
              inContext(
                  () ->
                      objects.prefetch(
                          PrefetchOptions.DEFAULT.asOneSnapshot(), AUTHORS, ESSAYS, PARAGRAPHS)));
      assertEquals(LIBRARY, tree(authors));
      assertEquals(3, counter.selects());
      assertEquals("COMMIT", counter.statements().get(counter.count() - 1));
    }
    counted(
        5,
        () ->
            objects.atomic(
                () ->
                    objects.prefetch(
                        PrefetchOptions.DEFAULT.asOneSnapshot(), AUTHORS, ESSAY, PARAGRAPH)));
  }

  @Test
  void lowLevelFunctionDoesTheSame() {
    library();
    assertEquals(
        LIBRARY,
        tree(counted(3, () -> PeeweeAsync.prefetch(database, AUTHORS, ESSAYS, PARAGRAPHS))));
  }
}
