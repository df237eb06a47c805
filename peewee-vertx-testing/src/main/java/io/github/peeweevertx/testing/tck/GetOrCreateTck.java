package io.github.peeweevertx.testing.tck;

import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.Await.failure;
import static io.github.peeweevertx.testing.Await.failureOn;
import static io.github.peeweevertx.testing.Await.on;
import static io.github.peeweevertx.testing.model.CountryTable.COUNTRY;
import static io.github.peeweevertx.testing.model.SeatTable.SEAT;
import static io.github.peeweevertx.testing.model.UserTable.USER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.IntegrityException;
import io.github.peeweevertx.error.ProgrammingException;
import io.github.peeweevertx.manager.Created;
import io.github.peeweevertx.meta.Assignment;
import io.github.peeweevertx.testing.QueryCounter;
import io.github.peeweevertx.testing.model.Country;
import io.github.peeweevertx.testing.model.Seat;
import io.github.peeweevertx.testing.model.User;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An object is found, or created where it is missing, whoever else does the same. */
public abstract class GetOrCreateTck extends Tck {
  private static final int CALLERS = 40;

  /** For subclasses. */
  protected GetOrCreateTck() {
    super(USER, COUNTRY, SEAT);
  }

  private static List<Assignment<User>> named(String name) {
    return List.of(USER.username.to(name));
  }

  // getOrCreate

  @Test
  void getOrCreateFindsTheRowAndIgnoresTheDefaults() {
    User charlie = await(objects.create(USER, USER.username.to("charlie"), USER.logins.to(1)));
    Created<User> found = await(objects.getOrCreate(USER, named("charlie"), USER.logins.to(99)));
    assertFalse(found.created());
    assertEquals(charlie, found.value());
    assertEquals(1, found.value().logins);
    assertEquals(1, await(objects.count(USER)));
  }

  @Test
  void getOrCreateCreatesWithLookupAndDefaults() {
    Created<User> made = await(objects.getOrCreate(USER, named("charlie"), USER.logins.to(7)));
    assertTrue(made.created());
    User found = await(objects.get(USER, made.value().id));
    assertEquals("charlie", found.username);
    assertEquals(7, found.logins);
    assertTrue(found.active);
  }

  @Test
  void getOrCreateLetsTheDefaultsWinOverTheLookup() {
    Created<User> made =
        await(
            objects.getOrCreate(
                USER, named("charlie"), USER.username.to("CHARLIE"), USER.logins.to(1)));
    assertTrue(made.created());
    assertEquals("CHARLIE", await(objects.get(USER, made.value().id)).username);
  }

  @Test
  void getOrCreateLooksForNullAsWell() {
    User charlie = await(objects.create(USER, USER.username.to("charlie")));
    Created<User> found =
        await(
            objects.getOrCreate(
                USER, List.of(USER.username.to("charlie"), USER.email.to((String) null))));
    assertFalse(found.created());
    assertEquals(charlie, found.value());
    assertNull(found.value().email);
  }

  @Test
  void getOrCreateLeavesTheGivenListsAlone() {
    List<Assignment<User>> lookup = new ArrayList<>(named("charlie"));
    List<Assignment<User>> before = List.copyOf(lookup);
    await(objects.getOrCreate(USER, lookup, USER.logins.to(1)));
    await(objects.getOrCreate(USER, lookup, USER.logins.to(2)));
    assertEquals(before, lookup);
  }

  @Test
  void getOrCreateOfAnExpressionFailsAndSendsNothing() {
    try (QueryCounter counter = counter()) {
      ProgrammingException error =
          failure(
              ProgrammingException.class,
              objects.getOrCreate(USER, List.of(USER.logins.to(USER.logins.plus(1)))));
      assertEquals(ErrorCode.INVALID_ARGUMENT, error.code());
      counter.assertCount(0);
    }
  }

  @Test
  void getOrCreateByManyCallersAtOnceMakesOneRow() {
    List<Created<User>> results =
        parallel(CALLERS, i -> objects.getOrCreate(USER, named("charlie"), USER.logins.to(i)));
    assertEquals(1, results.stream().filter(Created::created).count());
    assertEquals(1, results.stream().map(result -> result.value().id).distinct().count());
    assertEquals(1, await(objects.count(USER)));
  }

  @Test
  void getOrCreateFailsWhenTheRowThatIsInTheWayIsNotTheOneLookedFor() {
    await(objects.create(USER, USER.username.to("charlie"), USER.logins.to(1)));
    IntegrityException error =
        failure(
            IntegrityException.class,
            objects.getOrCreate(USER, List.of(USER.username.to("charlie"), USER.logins.to(2))));
    assertEquals(ErrorCode.UNIQUE_VIOLATION, error.code());
    assertEquals(1, await(objects.count(USER)));
  }

  @Test
  void getOrCreateFailsWhenTheNewRowIsRefused() {
    IntegrityException error =
        failure(
            IntegrityException.class,
            objects.getOrCreate(USER, List.of(USER.logins.to(1)), USER.username.to((String) null)));
    assertEquals(ErrorCode.NOT_NULL_VIOLATION, error.code());
  }

  @Test
  void getOrCreateThatIsRefusedLeavesTheTransactionUsable() {
    await(objects.create(USER, USER.username.to("charlie"), USER.logins.to(1)));
    on(
        vertx,
        () ->
            objects.atomic(
                () ->
                    objects
                        .getOrCreate(USER, List.of(USER.username.to("charlie"), USER.logins.to(2)))
                        .transform(
                            (found, refused) -> {
                              assertEquals(IntegrityException.class, refused.getClass());
                              return objects.create(new User("lucy"));
                            })));
    assertEquals(2, await(objects.count(USER)));
  }

  @Test
  void getOrCreateInATransactionIsUndoneWithIt() {
    failureOn(
        IllegalStateException.class,
        vertx,
        () ->
            objects.atomic(
                () ->
                    objects
                        .getOrCreate(USER, named("charlie"))
                        .map(
                            made -> {
                              assertTrue(made.created());
                              throw new IllegalStateException("undo");
                            })));
    assertEquals(0, await(objects.count(USER)));
  }

  // createOrGet

  @Test
  void createOrGetCreates() {
    Created<User> made =
        await(objects.createOrGet(USER, USER.username.to("charlie"), USER.logins.to(7)));
    assertTrue(made.created());
    assertEquals(7, await(objects.get(USER, made.value().id)).logins);
  }

  @Test
  void createOrGetFindsByTheUniqueField() {
    User charlie = await(objects.create(USER, USER.username.to("charlie"), USER.logins.to(1)));
    await(objects.create(USER, USER.username.to("lucy"), USER.logins.to(7)));
    Created<User> found =
        await(objects.createOrGet(USER, USER.username.to("charlie"), USER.logins.to(7)));
    assertFalse(found.created());
    assertEquals(charlie, found.value());
    assertEquals(1, found.value().logins);
  }

  @Test
  void createOrGetFindsByTheKey() {
    await(objects.create(new Country("DE", "Germany")));
    await(objects.create(new Country("FR", "France")));
    Created<Country> found =
        await(objects.createOrGet(COUNTRY, COUNTRY.code.to("FR"), COUNTRY.name.to("Germany")));
    assertFalse(found.created());
    assertEquals("France", found.value().name);
  }

  @Test
  void createOrGetFindsByFieldsThatAreUniqueTogether() {
    Created<Seat> first = await(objects.createOrGet(SEAT, SEAT.row.to("A"), SEAT.number.to(1)));
    Created<Seat> other = await(objects.createOrGet(SEAT, SEAT.row.to("A"), SEAT.number.to(2)));
    Created<Seat> again =
        await(
            objects.createOrGet(SEAT, SEAT.row.to("A"), SEAT.number.to(1), SEAT.guest.to("lucy")));
    assertTrue(first.created());
    assertTrue(other.created());
    assertFalse(again.created());
    assertEquals(first.value().id, again.value().id);
  }

  @Test
  void createOrGetWithoutAUniqueFieldFailsAndSendsNothing() {
    try (QueryCounter counter = counter()) {
      ProgrammingException error =
          failure(ProgrammingException.class, objects.createOrGet(USER, USER.logins.to(1)));
      assertEquals(ErrorCode.INVALID_ARGUMENT, error.code());
      assertTrue(error.getMessage().contains("getOrCreate"), error::getMessage);
      ProgrammingException half =
          failure(ProgrammingException.class, objects.createOrGet(SEAT, SEAT.row.to("A")));
      assertEquals(ErrorCode.INVALID_ARGUMENT, half.code());
      counter.assertCount(0);
    }
  }

  @Test
  void createOrGetFailsWhenTheRowItselfIsRefused() {
    await(objects.create(new Country("DE", "Germany")));
    IntegrityException error =
        failure(
            IntegrityException.class,
            objects.createOrGet(COUNTRY, COUNTRY.code.to("DE"), COUNTRY.name.to((String) null)));
    assertEquals(ErrorCode.NOT_NULL_VIOLATION, error.code());
  }

  @Test
  void createOrGetByManyCallersAtOnceMakesOneRow() {
    List<Created<Country>> results =
        parallel(
            CALLERS,
            i -> objects.createOrGet(COUNTRY, COUNTRY.code.to("DE"), COUNTRY.name.to("n" + i)));
    assertEquals(1, results.stream().filter(Created::created).count());
    assertEquals(1, results.stream().map(result -> result.value().name).distinct().count());
    assertEquals(1, await(objects.count(COUNTRY)));
  }

  @Test
  void createOrGetInATransactionLeavesItUsable() {
    User charlie = await(objects.create(USER, USER.username.to("charlie")));
    on(
        vertx,
        () ->
            objects.atomic(
                () ->
                    objects
                        .createOrGet(USER, USER.username.to("charlie"))
                        .compose(
                            found -> {
                              assertFalse(found.created());
                              assertEquals(charlie, found.value());
                              return objects.create(new User("lucy"));
                            })));
    assertEquals(2, await(objects.count(USER)));
  }
}
