package io.github.peeweevertx.testing.tck.relation;

import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.Await.failure;
import static io.github.peeweevertx.testing.tck.relation.AuthorTable.AUTHOR;
import static io.github.peeweevertx.testing.tck.relation.BondTable.BOND;
import static io.github.peeweevertx.testing.tck.relation.EssayTable.ESSAY;
import static io.github.peeweevertx.testing.tck.relation.ParagraphTable.PARAGRAPH;
import static io.github.peeweevertx.testing.tck.relation.ParcelTable.PARCEL;
import static io.github.peeweevertx.testing.tck.relation.VoteTable.VOTE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.peeweevertx.ast.JoinType;
import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.ProgrammingException;
import io.github.peeweevertx.error.UnsupportedSqlException;
import io.github.peeweevertx.query.DerivedTable;
import io.github.peeweevertx.query.Select;
import io.github.peeweevertx.sql.Feature;
import io.github.peeweevertx.testing.QueryCounter;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Joins of every kind, and the rows that they give on a real server: one statement each. */
public abstract class JoinRowsTck extends RelationTck {
  /** For subclasses. */
  protected JoinRowsTck() {}

  @BeforeEach
  final void createRows() {
    library();
  }

  /** The values of each row in the order of the select list, with a space between them. */
  private List<String> rows(Select<?> query) {
    return counted(1, () -> objects.execute(query.asLists())).stream()
        .map(row -> row.stream().map(String::valueOf).collect(Collectors.joining(" ")))
        .toList();
  }

  private void refused(String part, Supplier<Select<?>> query) {
    try (QueryCounter counter = counter()) {
      ProgrammingException error =
          assertThrows(ProgrammingException.class, () -> query.get().sql(database.dialect()));
      assertEquals(ErrorCode.INVALID_QUERY, error.code());
      assertTrue(error.getMessage().contains(part), error::getMessage);
      counter.assertCount(0);
    }
  }

  @Test
  void joinGoesAlongTheReferenceInEitherDirection() {
    assertEquals(
        List.of("bark-1 bark", "bark-2 bark"),
        rows(
            PARAGRAPH
                .select(PARAGRAPH.text, ESSAY.title)
                .join(ESSAY)
                .where(ESSAY.title.eq("bark"))
                .orderBy(PARAGRAPH.text)));
    assertEquals(
        List.of("hiss hiss-1", "hiss hiss-2"),
        rows(
            ESSAY
                .select(ESSAY.title, PARAGRAPH.text)
                .join(PARAGRAPH)
                .where(ESSAY.title.eq("hiss"))
                .orderBy(PARAGRAPH.text)));
  }

  @Test
  void joinTakesTheReferenceThatIsCalledLikeTheModelOrTheOneThatIsNamed() {
    Author zaizee = await(objects.get(AUTHOR, AUTHOR.name.eq("zaizee")));
    await(objects.execute(ESSAY.update(ESSAY.editor.to(zaizee)).where(ESSAY.title.eq("woof"))));
    Select<?> woof = ESSAY.select(AUTHOR.name).where(ESSAY.title.eq("woof"));
    assertEquals(List.of("mickey"), rows(woof.join(AUTHOR)));
    assertEquals(List.of("zaizee"), rows(woof.join(AUTHOR).on(ESSAY.editor)));
    refused("more than one foreign key", () -> BOND.select(AUTHOR.name).join(AUTHOR));
    refused("no foreign key", () -> AUTHOR.select(AUTHOR.name).join(PARCEL));
  }

  @Test
  void outerJoinsKeepRowsWithoutAPartner() {
    Select<?> left =
        AUTHOR
            .select(AUTHOR.name, ESSAY.title)
            .leftJoin(ESSAY)
            .on(ESSAY.author)
            .where(AUTHOR.name.ne("huey"))
            .orderBy(AUTHOR.name, ESSAY.title);
    assertEquals(List.of("mickey bark", "mickey woof", "zaizee null"), rows(left));
    Select<?> right =
        ESSAY
            .select(ESSAY.title, AUTHOR.name)
            .rightJoin(AUTHOR)
            .where(AUTHOR.name.ne("huey"))
            .orderBy(AUTHOR.name, ESSAY.title);
    assertEquals(List.of("bark mickey", "woof mickey", "null zaizee"), rows(right));
  }

  @Test
  void fullJoinKeepsTheRowsOfBothSides() {
    Select<?> full =
        AUTHOR
            .select(AUTHOR.name, PARCEL.barcode)
            .fullJoin(PARCEL)
            .on(AUTHOR.name.eq(PARCEL.barcode))
            .where(AUTHOR.name.ne("huey").or(AUTHOR.name.isNull()));
    await(objects.create(new Parcel("nobody")));
    await(objects.create(new Parcel("mickey")));
    if (database.dialect().supports(Feature.FULL_JOIN)) {
      assertEquals(
          List.of("mickey mickey", "null nobody", "zaizee null"),
          rows(full).stream().sorted().toList());
    } else {
      failure(UnsupportedSqlException.class, objects.execute(full));
    }
  }

  @Test
  void crossJoinGivesEveryPairAndTakesNoCondition() {
    AuthorTable other = AUTHOR.as("other");
    assertEquals(9, rows(AUTHOR.select(AUTHOR.name, other.name).crossJoin(other)).size());
    refused(
        "takes no condition",
        () -> AUTHOR.select(AUTHOR.name).crossJoin(other).on(AUTHOR.id.eq(other.id)));
  }

  @Test
  void naturalJoinComparesColumnsOfOneName() {
    Author huey = await(objects.get(AUTHOR, AUTHOR.name.eq("huey")));
    await(objects.execute(PARCEL.insert(PARCEL.id.to(huey.id), PARCEL.barcode.to("same"))));
    assertEquals(
        List.of("huey same"), rows(AUTHOR.select(AUTHOR.name, PARCEL.barcode).naturalJoin(PARCEL)));
  }

  @Test
  void lateralJoinSeesTheRowOnItsLeft() {
    DerivedTable last =
        ESSAY
            .select(ESSAY.title)
            .where(ESSAY.author.eq(AUTHOR.id))
            .orderBy(ESSAY.id.desc())
            .limit(2)
            .as("last");
    Select<?> inner =
        AUTHOR
            .select(AUTHOR.name, last.col(ESSAY.title))
            .joinLateral(last)
            .orderBy(AUTHOR.name, last.col(ESSAY.title));
    Select<?> outer =
        AUTHOR
            .select(AUTHOR.name, last.col(ESSAY.title))
            .leftJoinLateral(last)
            .on(last.col(ESSAY.title).ne("bark"))
            .orderBy(AUTHOR.name, last.col(ESSAY.title));
    if (database.dialect().supports(Feature.LATERAL)) {
      assertEquals(List.of("huey hiss", "huey purr", "mickey bark", "mickey woof"), rows(inner));
      assertEquals(List.of("huey hiss", "huey purr", "mickey woof", "zaizee null"), rows(outer));
    } else {
      failure(UnsupportedSqlException.class, objects.execute(inner));
    }
  }

  @Test
  void joinStartsFromTheTableThatIsNamed() {
    assertEquals(
        List.of("huey meow 1", "huey meow 2", "huey meow 3"),
        rows(
                ESSAY
                    .select(AUTHOR.name, ESSAY.title, PARAGRAPH.text)
                    .join(AUTHOR)
                    .switchTo(ESSAY)
                    .join(PARAGRAPH)
                    .where(ESSAY.title.eq("meow"))
                    .orderBy(PARAGRAPH.text))
            .stream()
            .map(line -> line.replace("meow-", ""))
            .toList());
    AuthorTable writer = AUTHOR.as("writer");
    assertEquals(
        List.of("mickey meow huey"),
        rows(
            VOTE.select(AUTHOR.name, ESSAY.title, writer.name)
                .join(AUTHOR)
                .joinFrom(VOTE, ESSAY)
                .joinFrom(ESSAY, JoinType.INNER, writer)
                .on(ESSAY.author.eq(writer.id))
                .where(ESSAY.title.eq("meow"))));
  }

  @Test
  void oneModelIsJoinedTwice() {
    List<Author> authors = await(objects.execute(AUTHOR.select().orderBy(AUTHOR.name)));
    await(objects.create(new Bond(authors.get(0), authors.get(1))));
    await(objects.create(new Bond(authors.get(2), authors.get(2))));
    AuthorTable one = AUTHOR.as("one");
    AuthorTable other = AUTHOR.as("other");
    assertEquals(
        List.of("huey mickey", "zaizee zaizee"),
        rows(
            BOND.select(one.name, other.name)
                .join(one)
                .on(BOND.one.eq(one.id))
                .joinFrom(BOND, other)
                .on(BOND.other.eq(other.id))
                .orderBy(one.name)));
  }

  @Test
  void aliasGivesObjectsOfItsModelAndWritesNothing() {
    AuthorTable other = AUTHOR.as("other");
    Author read = counted(1, () -> objects.get(other.select().where(other.name.eq("huey"))));
    assertEquals(Author.class, read.getClass());
    assertEquals(await(objects.get(AUTHOR, AUTHOR.name.eq("huey"))).id, read.id);
    assertEquals(AUTHOR.fields().size(), other.fields().size());
    Select<?> pairs =
        AUTHOR
            .select(AUTHOR.name, other.name)
            .join(other)
            .on(AUTHOR.id.lt(other.id))
            .orderBy(AUTHOR.name, other.name);
    assertEquals(List.of("huey mickey", "huey zaizee", "mickey zaizee"), rows(pairs));
  }
}
