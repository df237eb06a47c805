package io.github.peeweevertx.testing.tck.relation;

import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.tck.relation.AuthorTable.AUTHOR;
import static io.github.peeweevertx.testing.tck.relation.BondTable.BOND;
import static io.github.peeweevertx.testing.tck.relation.EssayTable.ESSAY;
import static io.github.peeweevertx.testing.tck.relation.ParagraphTable.PARAGRAPH;
import static io.github.peeweevertx.testing.tck.relation.VoteTable.VOTE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.peeweevertx.query.Load;
import io.github.peeweevertx.query.Loadable;
import io.github.peeweevertx.query.Select;
import io.github.peeweevertx.relation.PrefetchOptions;
import io.github.peeweevertx.relation.PrefetchStrategy;
import io.github.peeweevertx.testing.QueryCounter;
import io.github.peeweevertx.type.Many;
import io.github.peeweevertx.type.Ref;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** All strategies give the same tree, over random rows and random queries. */
public abstract class PrefetchStrategiesTck extends RelationTck {
  /** For subclasses. */
  protected PrefetchStrategiesTck() {}

  private static final Select<Author> AUTHORS = AUTHOR.select().orderBy(AUTHOR.id);
  private static final Select<Essay> ESSAYS = ESSAY.select().orderBy(ESSAY.id);
  private static final Select<Paragraph> PARAGRAPHS = PARAGRAPH.select().orderBy(PARAGRAPH.id);
  private static final Select<Vote> VOTES = VOTE.select().orderBy(VOTE.id);
  private static final Select<Bond> BONDS = BOND.select().orderBy(BOND.id);

  private List<Author> load(PrefetchStrategy strategy, Select<Author> first, Loadable<?>... rest) {
    return await(inContext(() -> objects.prefetch(PrefetchOptions.by(strategy), first, rest)));
  }

  private void randomRows(Random random) {
    List<Author> authors = new ArrayList<>();
    List<Essay> essays = new ArrayList<>();
    for (int i = random.nextInt(8); i >= 0; i--) {
      authors.add(new Author("a" + random.nextInt(5)));
    }
    await(objects.bulkCreate(AUTHOR, authors));
    authors.clear();
    authors.addAll(await(objects.execute(AUTHORS)));
    for (int i = random.nextInt(15); i >= 0; i--) {
      Essay essay = new Essay(any(authors, random), "e" + random.nextInt(5));
      essay.editor = random.nextBoolean() ? null : Ref.of(any(authors, random));
      essays.add(await(objects.create(essay)));
    }
    for (int i = random.nextInt(20); i >= 0; i--) {
      paragraph(any(essays, random), "p" + random.nextInt(5));
      vote(any(authors, random), any(essays, random));
      await(objects.create(new Bond(any(authors, random), any(authors, random))));
    }
  }

  private static <T> T any(List<T> list, Random random) {
    return list.get(random.nextInt(list.size()));
  }

  private static Select<Author> randomAuthors(Random random) {
    Select<Author> authors = AUTHORS;
    if (random.nextBoolean()) {
      authors = authors.where(AUTHOR.name.ne("a" + random.nextInt(5)));
    }
    if (random.nextInt(3) == 0) {
      authors = authors.limit(random.nextInt(4)).offset(random.nextInt(2));
    }
    return random.nextInt(4) == 0 ? authors.distinct() : authors;
  }

  private static List<Loadable<?>> randomLevels(Random random) {
    List<Loadable<?>> levels = new ArrayList<>();
    Select<Essay> essays = ESSAYS.whereIf(random.nextBoolean(), ESSAY.title.ne("e1"));
    Load<Essay> load = essays.to(ESSAY.author);
    levels.add(random.nextBoolean() ? load : load.limitPerParent(1 + random.nextInt(2)));
    levels.add(PARAGRAPHS.whereIf(random.nextBoolean(), PARAGRAPH.text.ne("p1")));
    levels.add(random.nextBoolean() ? VOTES : VOTES.to(AUTHOR));
    if (random.nextBoolean()) {
      levels.add(BONDS);
      levels.add(AUTHOR.as("known").select());
    }
    return levels;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void allStrategiesGiveTheSameTree(int seed) {
    Random random = new Random(seed);
    randomRows(random);
    for (int i = 0; i < 5; i++) {
      Select<Author> authors = randomAuthors(random);
      Loadable<?>[] levels = randomLevels(random).toArray(Loadable[]::new);
      String expected = print(load(PrefetchStrategy.KEYS, authors, levels));
      assertEquals(expected, print(load(PrefetchStrategy.WHERE, authors, levels)));
      assertEquals(expected, print(load(PrefetchStrategy.JOIN, authors, levels)));
    }
  }

  @ParameterizedTest
  @EnumSource(PrefetchStrategy.class)
  void treeIsTheOneThatPlainQueriesGive(PrefetchStrategy strategy) {
    randomRows(new Random(42));
    for (Author author : load(strategy, AUTHORS, ESSAYS.to(ESSAY.author), PARAGRAPHS, BONDS)) {
      assertEquals(
          ids(await(objects.execute(ESSAYS.where(ESSAY.author.eq(author.id)))), e -> e.id),
          ids(author.essays.list(), e -> e.id));
      assertEquals(
          ids(await(objects.execute(BONDS.where(BOND.one.eq(author.id)))), b -> b.id),
          ids(author.bonds.list(), b -> b.id));
      assertEquals(
          ids(await(objects.execute(BONDS.where(BOND.other.eq(author.id)))), b -> b.id),
          ids(author.bondsTo.list(), b -> b.id));
      for (Essay essay : author.essays.list()) {
        assertEquals(
            ids(await(objects.execute(objects.backref(essay, PARAGRAPH.essay))), p -> p.id).stream()
                .sorted()
                .toList(),
            ids(essay.paragraphs.list(), p -> p.id));
      }
    }
  }

  private static <T> List<Long> ids(List<T> rows, Function<T, Long> id) {
    return rows.stream().map(id).toList();
  }

  @ParameterizedTest
  @EnumSource(PrefetchStrategy.class)
  void everyStrategySendsOneStatementPerLevel(PrefetchStrategy strategy) {
    library();
    List<Author> authors =
        counted(
            4,
            () ->
                objects.prefetch(
                    PrefetchOptions.by(strategy), AUTHORS, ESSAYS, PARAGRAPHS, VOTES.to(ESSAY)));
    assertEquals(5, authors.stream().mapToInt(each -> each.essays.list().size()).sum());
  }

  @ParameterizedTest
  @EnumSource(PrefetchStrategy.class)
  void everyStrategyFillsReferences(PrefetchStrategy strategy) {
    library();
    List<Vote> votes =
        counted(
            3, () -> objects.prefetch(PrefetchOptions.by(strategy), VOTES, ESSAY, AUTHOR.select()));
    assertEquals("meow", votes.get(0).essay.get().title);
    assertEquals("huey", votes.get(0).essay.get().author.get().name);
  }

  @Test
  void joinDoesNotFanOut() {
    library();
    try (QueryCounter counter = counter()) {
      Select<Author> twice = AUTHORS.join(ESSAY).on(ESSAY.author);
      List<Author> authors = load(PrefetchStrategy.JOIN, twice, ESSAY.as("e").select());
      assertEquals(5, authors.size());
      assertEquals(3, authors.get(0).essays.list().size());
      String sql = counter.statements().get(1);
      assertTrue(sql.contains("INNER JOIN (SELECT DISTINCT"), sql);
    }
  }

  @ParameterizedTest
  @EnumSource(PrefetchStrategy.class)
  void limitCountsTheRowsOfTheParentsAndNotTheirKeys(PrefetchStrategy strategy) {
    library();
    Select<Author> four =
        AUTHOR.select().join(ESSAY).on(ESSAY.author).orderBy(ESSAY.title).limit(4);
    List<Author> authors = load(strategy, four, ESSAY.as("e").select(), VOTES.to(AUTHOR));
    assertEquals(
        List.of("mickey 2 1", "huey 3 1", "huey 3 1", "huey 3 1"),
        authors.stream()
            .map(a -> a.name + " " + a.essays.list().size() + " " + a.votes.list().size())
            .toList());
  }

  @Test
  void keysOfNoRowsAreNotAskedFor() {
    assertEquals(
        List.of(),
        counted(
            1,
            () ->
                objects.prefetch(
                    PrefetchOptions.by(PrefetchStrategy.KEYS), AUTHORS, ESSAYS, PARAGRAPHS)));
  }

  private static String print(List<Author> authors) {
    StringBuilder text = new StringBuilder();
    for (Author author : authors) {
      text.append("author ").append(author.id).append('\n');
      each(author.votes, vote -> text.append("  vote ").append(vote.id).append('\n'));
      each(author.bonds, bond -> print(text.append("  one "), bond));
      each(author.bondsTo, bond -> print(text.append("  other "), bond));
      each(author.essays, essay -> print(text, essay));
    }
    return text.toString();
  }

  private static void print(StringBuilder text, Bond bond) {
    text.append(bond.id).append(' ').append(bond.one.<Long>id()).append(bond.one.isLoaded());
    text.append(' ').append(bond.other.<Long>id()).append(bond.other.isLoaded()).append('\n');
  }

  private static void print(StringBuilder text, Essay essay) {
    text.append("  essay ").append(essay.id).append(essay.author.isLoaded()).append('\n');
    each(essay.paragraphs, part -> text.append("    paragraph ").append(part.id).append('\n'));
    each(essay.votes, vote -> text.append("    vote ").append(vote.id).append('\n'));
  }

  private static <T> void each(Many<T> rows, java.util.function.Consumer<T> action) {
    if (rows.isLoaded()) {
      rows.list().forEach(action);
    }
  }
}
