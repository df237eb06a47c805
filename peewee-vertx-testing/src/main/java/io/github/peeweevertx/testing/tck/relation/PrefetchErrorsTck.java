package io.github.peeweevertx.testing.tck.relation;

import static io.github.peeweevertx.testing.Await.failure;
import static io.github.peeweevertx.testing.tck.relation.AuthorTable.AUTHOR;
import static io.github.peeweevertx.testing.tck.relation.BondTable.BOND;
import static io.github.peeweevertx.testing.tck.relation.EssayTable.ESSAY;
import static io.github.peeweevertx.testing.tck.relation.ParagraphTable.PARAGRAPH;
import static io.github.peeweevertx.testing.tck.relation.ParcelTable.PARCEL;
import static io.github.peeweevertx.testing.tck.relation.ProfileTable.PROFILE;
import static io.github.peeweevertx.testing.tck.relation.VoteTable.VOTE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.peeweevertx.error.DatabaseException;
import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.ProgrammingException;
import io.github.peeweevertx.query.Loadable;
import io.github.peeweevertx.query.Select;
import io.github.peeweevertx.query.Sql;
import io.github.peeweevertx.testing.QueryCounter;
import org.junit.jupiter.api.Test;

/** What cannot be loaded together is refused before anything is sent, and says why. */
public abstract class PrefetchErrorsTck extends RelationTck {
  /** For subclasses. */
  protected PrefetchErrorsTck() {}

  private void refused(String part, Select<?> query, Loadable<?>... others) {
    try (QueryCounter counter = counter()) {
      ProgrammingException error =
          failure(ProgrammingException.class, objects.prefetch(query, others));
      assertEquals(ErrorCode.INVALID_ARGUMENT, error.code());
      assertTrue(error.getMessage().contains(part), error::getMessage);
      counter.assertCount(0);
    }
  }

  @Test
  void unrelatedModelIsRefused() {
    refused("No foreign key leads between Parcel", AUTHOR.select(), ESSAY, PARCEL);
  }

  @Test
  void modelThatIsNamedAndNotThereIsRefused() {
    refused("Essay of a query before it", AUTHOR.select(), VOTE.select().to(ESSAY));
  }

  @Test
  void referenceThatLeadsElsewhereIsRefused() {
    refused("Vote.essay", AUTHOR.select(), VOTE.select().to(VOTE.essay));
  }

  @Test
  void rowsWithoutAFieldForThemAreRefused() {
    refused("has no field for the rows of Profile.author", AUTHOR.select(), PROFILE);
  }

  @Test
  void missingReferenceInTheSelectListIsRefused() {
    refused("needs Essay.author", AUTHOR.select(), ESSAY.select(ESSAY.id, ESSAY.title));
  }

  @Test
  void missingKeyInTheSelectListIsRefused() {
    refused("needs Author.id", AUTHOR.select(AUTHOR.name), ESSAY);
  }

  @Test
  void rowsThatAreNoObjectsAreRefused() {
    refused("whole models", AUTHOR.select().asMaps());
    refused("whole models", AUTHOR.select(), ESSAY.select().map(essay -> essay.title));
  }

  @Test
  void limitPerParentNeedsOneReference() {
    refused("Name one with to(reference)", AUTHOR.select(), BOND.select().limitPerParent(1));
    refused("Name one with to(reference)", ESSAY.select(), AUTHOR.select().limitPerParent(1));
    assertThrows(ProgrammingException.class, () -> BOND.select().limitPerParent(0));
  }

  @Test
  void nullIsRefused() {
    refused("null", AUTHOR.select(), (Loadable<?>) null);
    failure(ProgrammingException.class, objects.prefetch(null));
  }

  @Test
  void failureOfOneLevelFailsAllAndGivesTheConnectionBack() {
    failure(
        DatabaseException.class,
        inContext(
            () ->
                objects.prefetch(
                    AUTHOR.select(),
                    ESSAY.select().where(Sql.condition("nonsense = 1")),
                    PARAGRAPH)));
    assertEquals(0, database.acquired());
    assertEquals(0, counted(3, () -> objects.prefetch(AUTHOR.select(), ESSAY, PARAGRAPH)).size());
  }
}
