package io.github.peeweevertx.testing.tck.relation;

import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.Await.failure;
import static io.github.peeweevertx.testing.tck.relation.AuthorTable.AUTHOR;
import static io.github.peeweevertx.testing.tck.relation.BondTable.BOND;
import static io.github.peeweevertx.testing.tck.relation.EssayTable.ESSAY;
import static io.github.peeweevertx.testing.tck.relation.VoteTable.VOTE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.ProgrammingException;
import io.github.peeweevertx.relation.PrefetchOptions;
import io.github.peeweevertx.relation.PrefetchStrategy;
import io.github.peeweevertx.sql.Feature;
import io.vertx.sqlclient.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Many parents: the number of statements stays what it is, and every row is the right one. */
public abstract class PrefetchScaleTck extends RelationTck {
  private static final int PARENTS = 1_000;
  private static final long SEED = 20_261_120;

  /** For subclasses. */
  protected PrefetchScaleTck() {
    super(AUTHOR, ESSAY, VOTE, BOND);
  }

  private List<Author> authors(int count) {
    List<Author> authors = new ArrayList<>();
    IntStream.range(0, count).forEach(i -> authors.add(new Author("author " + i)));
    await(objects.bulkCreate(AUTHOR, authors, 1_000));
    return await(objects.prefetch(AUTHOR.select().orderBy(AUTHOR.id)));
  }

  /** From none to five essays, votes and bonds for each author, at random. */
  private void threeRelations() {
    Random random = new Random(SEED);
    List<Author> authors = authors(PARENTS);
    List<Essay> essays = new ArrayList<>();
    for (Author author : authors) {
      for (int i = random.nextInt(6); i > 0; i--) {
        essays.add(new Essay(author, "essay " + random.nextInt(1_000)));
      }
    }
    await(objects.bulkCreate(ESSAY, essays));
    List<Essay> stored = await(objects.prefetch(ESSAY.select().orderBy(ESSAY.id)));
    List<Vote> votes = new ArrayList<>();
    List<Bond> bonds = new ArrayList<>();
    for (Author author : authors) {
      for (int i = random.nextInt(6); i > 0; i--) {
        votes.add(new Vote(author, stored.get(random.nextInt(stored.size()))));
      }
      for (int i = random.nextInt(6); i > 0; i--) {
        bonds.add(new Bond(author, authors.get(random.nextInt(authors.size()))));
      }
    }
    await(objects.bulkCreate(VOTE, votes));
    await(objects.bulkCreate(BOND, bonds));
  }

  @ParameterizedTest
  @EnumSource
  void thousandParentsWithThreeRelationsAreFourStatements(PrefetchStrategy strategy) {
    threeRelations();
    List<Author> loaded =
        counted(
            4,
            () ->
                objects.prefetch(
                    PrefetchOptions.by(strategy),
                    AUTHOR.select().orderBy(AUTHOR.id),
                    ESSAY.select().orderBy(ESSAY.id),
                    VOTE.select().orderBy(VOTE.id).to(AUTHOR),
                    BOND.select().orderBy(BOND.id).to(BOND.one)));
    assertEquals(PARENTS, loaded.size());
    assertEquals(
        plain("SELECT author_id AS parent, id, title AS text FROM essay ORDER BY id"),
        rows(loaded, author -> author.essays.list(), e -> e.id + " " + e.title));
    assertEquals(
        plain("SELECT author_id AS parent, id, essay_id AS text FROM vote ORDER BY id"),
        rows(loaded, author -> author.votes.list(), v -> v.id + " " + v.essay.id()));
    assertEquals(
        plain("SELECT one_id AS parent, id, other_id AS text FROM bond ORDER BY id"),
        rows(loaded, author -> author.bonds.list(), b -> b.id + " " + b.other.id()));
  }

  private Map<Long, List<String>> plain(String sql) {
    Map<Long, List<String>> rows = new TreeMap<>();
    for (Row row : await(objects.query(sql))) {
      rows.computeIfAbsent(row.getLong("parent"), any -> new ArrayList<>())
          .add(row.getLong("id") + " " + row.getValue("text"));
    }
    return rows;
  }

  private static <T> Map<Long, List<String>> rows(
      List<Author> authors, Function<Author, List<T>> many, Function<T, String> print) {
    Map<Long, List<String>> rows = new TreeMap<>();
    for (Author author : authors) {
      List<String> lines = many.apply(author).stream().map(print).toList();
      if (!lines.isEmpty()) {
        rows.put(author.id, lines);
      }
    }
    return rows;
  }

  @Test
  void moreKeysThanAStatementTakesGoInSeveral() {
    int parents = database.dialect().maxParameters() / 2 + 1;
    List<Author> authors = authors(parents);
    List<Author> some = List.of(authors.get(0), authors.get(1), authors.get(parents - 1));
    for (Author author : some) {
      await(objects.create(new Essay(author, "one")));
      await(objects.create(new Essay(author, "two")));
    }
    boolean array = database.dialect().supports(Feature.ANY_ARRAY);
    PrefetchOptions keys = PrefetchOptions.by(PrefetchStrategy.KEYS);
    List<Author> loaded =
        counted(
            array ? 2 : 3,
            () ->
                objects.prefetch(
                    keys,
                    AUTHOR.select().orderBy(AUTHOR.id),
                    ESSAY.select().orderBy(ESSAY.title.desc())));
    assertEquals(parents, loaded.size());
    for (int i : new int[] {0, 1, parents - 1}) {
      assertEquals(
          List.of("two", "one"), loaded.get(i).essays.list().stream().map(e -> e.title).toList());
    }
    assertEquals(List.of(), loaded.get(2).essays.list());
    if (!array) {
      ProgrammingException limited =
          failure(
              ProgrammingException.class,
              objects.prefetch(keys, AUTHOR.select(), ESSAY.select().limit(1)));
      assertEquals(ErrorCode.INVALID_ARGUMENT, limited.code());
      assertTrue(limited.getMessage().contains("PrefetchStrategy.WHERE"), limited::getMessage);
    }
  }
}
