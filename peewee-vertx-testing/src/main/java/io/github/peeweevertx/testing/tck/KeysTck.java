package io.github.peeweevertx.testing.tck;

import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.Await.failure;
import static io.github.peeweevertx.testing.model.CountryTable.COUNTRY;
import static io.github.peeweevertx.testing.model.DocumentTable.DOCUMENT;
import static io.github.peeweevertx.testing.model.MembershipTable.MEMBERSHIP;
import static io.github.peeweevertx.testing.model.SeatTable.SEAT;
import static io.github.peeweevertx.testing.model.TokenTable.TOKEN;
import static io.github.peeweevertx.testing.model.UserTable.USER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.IntegrityException;
import io.github.peeweevertx.testing.QueryCounter;
import io.github.peeweevertx.testing.model.Country;
import io.github.peeweevertx.testing.model.Document;
import io.github.peeweevertx.testing.model.Membership;
import io.github.peeweevertx.testing.model.Seat;
import io.github.peeweevertx.testing.model.Token;
import io.github.peeweevertx.testing.model.User;
import io.github.peeweevertx.type.CompositeKey;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Keys that the database makes, that the application makes, and that the world outside gives. */
public abstract class KeysTck extends Tck {
  /** For subclasses. */
  protected KeysTck() {
    super(USER, DOCUMENT, COUNTRY, MEMBERSHIP, SEAT, TOKEN);
  }

  private static Seat seat(String row, int number) {
    Seat seat = new Seat();
    seat.row = row;
    seat.number = number;
    return seat;
  }

  @Test
  void generatedKeyIsLeftOutOfTheInsertWhileItIsNull() {
    try (QueryCounter counter = counter()) {
      await(objects.create(new User("charlie")));
      String columns = counter.statements().get(0).split("VALUES")[0];
      assertTrue(columns.contains("username"), columns);
      assertEquals(-1, columns.indexOf("id"), columns);
    }
  }

  @Test
  void generatedKeysDifferAndGrow() {
    long first = await(objects.create(new User("a"))).id;
    long second = await(objects.create(new User("b"))).id;
    assertTrue(first < second);
  }

  @Test
  void generatedKeyOf32BitsIsAnInteger() {
    Seat seat = await(objects.create(seat("A", 1)));
    assertNotNull(seat.id);
    assertEquals("A", await(objects.get(SEAT, seat.id)).row);
  }

  @Test
  void createOfANaturalKeyInserts() {
    await(objects.create(new Country("DE", "Germany")));
    assertEquals("Germany", await(objects.get(COUNTRY, "DE")).name);
  }

  @Test
  void createOfANaturalKeyThatIsTakenFailsAndLeavesTheRow() {
    await(objects.create(new Country("DE", "Germany")));
    IntegrityException error =
        failure(IntegrityException.class, objects.create(new Country("DE", "Other")));
    assertEquals(ErrorCode.UNIQUE_VIOLATION, error.code());
    assertEquals("Germany", await(objects.get(COUNTRY, "DE")).name);
  }

  @Test
  void saveOfANaturalKeyUpdatesOnly() {
    assertEquals(0, await(objects.save(new Country("DE", "Germany"))));
    assertEquals(0, await(objects.count(COUNTRY)));
    await(objects.insert(new Country("DE", "Germany")));
    assertEquals(1, await(objects.save(new Country("DE", "Deutschland"))));
    assertEquals("Deutschland", await(objects.get(COUNTRY, "DE")).name);
  }

  @Test
  void uuidKeyIsMadeByTheObjectAndStoredAsAUuid() {
    Document document = new Document("first");
    UUID key = document.id;
    await(objects.create(document));
    assertEquals(key, document.id);
    Document found = await(objects.get(DOCUMENT, key));
    assertEquals(key, found.id);
    assertEquals("first", found.title);
  }

  @Test
  void uuidKeyIsAnotherOneForEachCreateOfValues() {
    Document first = await(objects.create(DOCUMENT, DOCUMENT.title.to("one")));
    Document second = await(objects.create(DOCUMENT, DOCUMENT.title.to("two")));
    assertNotEquals(first.id, second.id);
    assertEquals("two", await(objects.get(DOCUMENT, second.id)).title);
  }

  @Test
  void uuidKeyOfARecordComesFromItsSupplier() {
    Token token = await(objects.create(TOKEN));
    assertNotNull(token.id());
    assertEquals(token, await(objects.get(TOKEN, token.id())));
  }

  @Test
  void insertOfAUuidKeyGivesTheUuid() {
    UUID key = UUID.randomUUID();
    Object given =
        await(objects.execute(DOCUMENT.insert(DOCUMENT.id.to(key), DOCUMENT.title.to("x"))));
    assertInstanceOf(UUID.class, given);
    assertEquals(key, given);
  }

  @Test
  void keyOfSeveralFieldsFindsUpdatesAndDeletesOneRow() {
    await(objects.create(new Membership("chess", 1, "member")));
    await(objects.create(new Membership("chess", 2, "member")));
    await(objects.create(new Membership("rowing", 1, "member")));
    assertEquals(1, await(objects.update(new Membership("chess", 1, "president"))));
    assertEquals(
        new Membership("chess", 1, "president"),
        await(objects.get(MEMBERSHIP, CompositeKey.of("chess", 1))));
    assertEquals(1, await(objects.delete(new Membership("chess", 2, "any"))));
    assertEquals(
        List.of(new Membership("chess", 1, "president"), new Membership("rowing", 1, "member")),
        await(objects.execute(MEMBERSHIP.select().orderBy(MEMBERSHIP.club))));
  }

  @Test
  void columnsMayHaveOtherNamesThanFieldsEverywhere() {
    Seat seat = await(objects.create(SEAT, SEAT.row.to("B"), SEAT.number.to(7)));
    assertEquals("B", await(objects.get(SEAT, SEAT.row.eq("B"))).row);
    seat.row = "C";
    assertEquals(1, await(objects.update(seat, SEAT.row)));
    assertEquals("C", await(objects.refresh(seat)).row);
    assertEquals("C", await(objects.scalar(SEAT.select(SEAT.row).where(SEAT.row.startsWith("c")))));
    try (QueryCounter counter = counter()) {
      assertEquals(1, await(objects.execute(SEAT.delete().where(SEAT.row.eq("C")))));
      assertTrue(counter.statements().get(0).contains("Seat row"));
    }
  }
}
