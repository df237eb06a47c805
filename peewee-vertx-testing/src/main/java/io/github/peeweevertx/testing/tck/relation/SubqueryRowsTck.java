package io.github.peeweevertx.testing.tck.relation;

import static io.github.peeweevertx.testing.tck.relation.AuthorTable.AUTHOR;
import static io.github.peeweevertx.testing.tck.relation.EssayTable.ESSAY;
import static io.github.peeweevertx.testing.tck.relation.ParagraphTable.PARAGRAPH;
import static io.github.peeweevertx.testing.tck.relation.VoteTable.VOTE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.peeweevertx.ast.Condition;
import io.github.peeweevertx.ast.NumberExpr;
import io.github.peeweevertx.query.Cte;
import io.github.peeweevertx.query.DerivedTable;
import io.github.peeweevertx.query.Fn;
import io.github.peeweevertx.query.Select;
import io.github.peeweevertx.query.ValuesList;
import io.github.peeweevertx.type.SqlTypes;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Queries inside of queries, and the rows that they give on a real server: one statement each. */
public abstract class SubqueryRowsTck extends RelationTck {
  private static final NumberExpr<Long> ESSAYS = Fn.count(ESSAY.id).as("essays");

  /** For subclasses. */
  protected SubqueryRowsTck() {}

  @BeforeEach
  final void createRows() {
    library();
  }

  private List<String> rows(Select<?> query) {
    return counted(1, () -> objects.execute(query.asLists())).stream()
        .map(row -> row.stream().map(String::valueOf).collect(Collectors.joining(" ")))
        .toList();
  }

  private static Select<?> counts() {
    return ESSAY.select(ESSAY.author, ESSAYS).groupBy(ESSAY.author);
  }

  @Test
  void querySelectsFromAQuery() {
    DerivedTable counts = counts().as("counts");
    List<Map<String, Object>> maps =
        counted(
            1,
            () ->
                objects.execute(
                    counts
                        .select(counts.col(ESSAYS))
                        .where(counts.col(ESSAYS).gt(2L))
                        .orderBy(counts.col(ESSAYS))));
    assertEquals(List.of(Map.of("essays", 3L)), maps);
  }

  @Test
  void modelIsJoinedWithAQuery() {
    DerivedTable counts = counts().as("counts");
    assertEquals(
        List.of("huey 3", "mickey 2", "zaizee null"),
        rows(
            AUTHOR
                .select(AUTHOR.name, counts.col(ESSAYS))
                .leftJoin(counts)
                .on(counts.col(ESSAY.author).eq(AUTHOR.id))
                .orderBy(AUTHOR.name)));
    List<Author> busy =
        counted(
            1,
            () ->
                objects.execute(
                    AUTHOR
                        .select()
                        .join(counts)
                        .on(counts.col(ESSAY.author).eq(AUTHOR.id))
                        .where(counts.col(ESSAYS).eq(3L))));
    assertEquals(List.of("Author huey"), busy.stream().map(Author::toString).toList());
  }

  @Test
  void modelIsJoinedWithANamedQuery() {
    Cte counts = counts().cte("counts");
    assertEquals(
        List.of("huey 3", "mickey 2"),
        rows(
            AUTHOR
                .select(AUTHOR.name, counts.col(ESSAYS))
                .join(counts)
                .on(counts.col(ESSAY.author).eq(AUTHOR.id))
                .orderBy(AUTHOR.name)
                .with(counts)));
    assertEquals(
        List.of("huey"),
        rows(
            counts
                .select(AUTHOR.name)
                .join(AUTHOR)
                .on(AUTHOR.id.eq(counts.col(ESSAY.author)))
                .where(counts.col(ESSAYS).gt(2L))
                .with(counts)));
  }

  @Test
  void modelIsJoinedWithAListOfValues() {
    ValuesList ranks =
        ValuesList.of(List.of(List.of("huey", 2), List.of("zaizee", 1))).as("v", "name", "rank");
    Select<?> ranked =
        AUTHOR
            .select(AUTHOR.name, ranks.col("rank", SqlTypes.INTEGER))
            .join(ranks)
            .on(AUTHOR.name.eq(ranks.col("name", SqlTypes.TEXT)))
            .orderBy(ranks.col("rank", SqlTypes.INTEGER));
    assertEquals(List.of("zaizee 1", "huey 2"), rows(ranked));
  }

  @Test
  void queryIsAValue() {
    assertEquals(
        List.of("huey 3", "mickey 2", "zaizee 0"),
        rows(
            AUTHOR
                .select(
                    AUTHOR.name,
                    ESSAY
                        .select(Fn.count(ESSAY.id))
                        .where(ESSAY.author.eq(AUTHOR.id))
                        .asField()
                        .as("essays"))
                .orderBy(AUTHOR.name)));
    AuthorTable any = AUTHOR.as("any_author");
    assertEquals(
        List.of("zaizee"),
        rows(AUTHOR.select(AUTHOR.name).where(AUTHOR.id.eq(any.select(Fn.max(any.id)).asField()))));
  }

  @Test
  void rowsAreFoundInAQueryAndOutsideOfIt() {
    Select<?> voters = AUTHOR.select(AUTHOR.name).orderBy(AUTHOR.name);
    assertEquals(
        List.of("huey", "mickey"), rows(voters.where(AUTHOR.id.in(VOTE.select(VOTE.author)))));
    assertEquals(List.of("zaizee"), rows(voters.where(AUTHOR.id.notIn(VOTE.select(VOTE.author)))));
    assertEquals(
        List.of("mickey"),
        rows(
            voters.where(
                AUTHOR.id.in(
                    VOTE.select(VOTE.author)
                        .where(VOTE.essay.in(ESSAY.select().where(ESSAY.title.eq("meow"))))))));
  }

  @Test
  void existenceIsACondition() {
    Condition writes = Fn.exists(ESSAY.select().where(ESSAY.author.eq(AUTHOR.id)));
    Condition silent =
        Fn.exists(
            ESSAY
                .select()
                .where(
                    ESSAY.author.eq(AUTHOR.id),
                    Fn.exists(PARAGRAPH.select().where(PARAGRAPH.essay.eq(ESSAY.id))).not()));
    Select<?> names = AUTHOR.select(AUTHOR.name).orderBy(AUTHOR.name);
    assertEquals(List.of("huey", "mickey"), rows(names.where(writes)));
    assertEquals(List.of("zaizee"), rows(names.where(writes.not())));
    assertEquals(List.of("huey", "mickey"), rows(names.where(writes.and(silent))));
    assertEquals(
        List.of("huey", "zaizee"), rows(names.where(writes.not().or(AUTHOR.name.eq("huey")))));
  }

  @Test
  void innerQueryOfTheSameTableHasAnAliasOfItsOwn() {
    EssayTable other = ESSAY.as("other");
    assertEquals(
        List.of("bark", "hiss"),
        rows(
            ESSAY
                .select(ESSAY.title)
                .where(
                    ESSAY.id.eq(
                        other
                            .select(Fn.max(other.id))
                            .where(other.author.eq(ESSAY.author))
                            .asField()))
                .orderBy(ESSAY.title)));
  }
}
