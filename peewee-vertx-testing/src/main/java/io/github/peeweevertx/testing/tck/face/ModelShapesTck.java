package io.github.peeweevertx.testing.tck.face;

import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.model.UserTable.USER;
import static io.github.peeweevertx.testing.tck.face.CitizenTable.CITIZEN;
import static io.github.peeweevertx.testing.tck.face.GardenTable.GARDEN;
import static io.github.peeweevertx.testing.tck.face.HouseTable.HOUSE;
import static io.github.peeweevertx.testing.tck.face.LetterTable.LETTER;
import static io.github.peeweevertx.testing.tck.face.PacketTable.PACKET;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;

import io.github.peeweevertx.meta.ValueField;
import io.github.peeweevertx.testing.model.User;
import io.github.peeweevertx.testing.tck.Tck;
import io.github.peeweevertx.type.CompositeKey;
import io.github.peeweevertx.type.Ref;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Models that share a base class, and values that are no columns. */
public abstract class ModelShapesTck extends Tck {
  /** For subclasses. */
  protected ModelShapesTck() {
    super(USER, LETTER, PACKET, CITIZEN, HOUSE, GARDEN);
  }

  @Test
  void fieldsOfABaseClassAreColumnsOfEachModel() {
    assertEquals(
        List.of("id", "sender", "stamp", "weight"),
        LETTER.fields().stream().map(ValueField::name).toList());
    assertNotSame(LETTER.stamp, PACKET.stamp);
    assertEquals("letter", LETTER.definition().name());
    assertEquals("packet", PACKET.definition().name());
  }

  @Test
  void modelsOfOneBaseClassHaveTablesOfTheirOwn() {
    User charlie = await(objects.create(new User("charlie")));
    Letter letter = new Letter();
    letter.sender = Ref.of(charlie);
    letter.weight = 20;
    await(objects.create(letter));
    await(objects.create(PACKET, PACKET.stamp.to("old"), PACKET.weight.to(500)));
    Letter found = await(objects.get(LETTER, LETTER.sender.eq(charlie)));
    assertEquals("new", found.stamp);
    assertEquals("charlie", await(objects.fetch(found, LETTER.sender)).sender.get().username);
    assertEquals("old", await(objects.get(PACKET.select())).stamp);
    assertEquals(1, await(objects.count(LETTER)));
  }

  @Test
  void keyAndReferenceOfABaseClassAreThoseOfEachModel() {
    User charlie = await(objects.create(new User("charlie")));
    for (int plot = 1; plot <= 2; plot++) {
      await(
          objects.create(
              HOUSE, HOUSE.area.to("hill"), HOUSE.plot.to(plot), HOUSE.owner.to(charlie)));
    }
    await(
        objects.create(
            GARDEN, GARDEN.area.to("hill"), GARDEN.plot.to(1), GARDEN.owner.to(charlie)));
    House house = await(objects.get(HOUSE, CompositeKey.of("hill", 2)));
    assertEquals(charlie.id, house.owner.<Long>id());
    assertEquals(2, await(objects.execute(objects.backref(charlie, HOUSE.owner))).size());
    assertEquals(1, await(objects.execute(objects.backref(charlie, GARDEN.owner))).size());
    assertEquals(
        List.of("house_set", "garden_set"),
        List.of(HOUSE.owner.foreignKey().backref(), GARDEN.owner.foreignKey().backref()));
  }

  @Test
  void transientFieldIsNoColumn() {
    assertEquals(
        List.of("id", "first", "last"), CITIZEN.fields().stream().map(ValueField::name).toList());
    Citizen citizen = new Citizen("Ada", "Lovelace");
    citizen.greeting = "good morning";
    await(objects.create(citizen));
    assertEquals("good morning", citizen.greeting);
    assertEquals("hello", await(objects.get(CITIZEN, citizen.id)).greeting);
  }

  @Test
  void valueIsComputedInJavaAndByTheDatabase() {
    Citizen ada = await(objects.create(new Citizen("Ada", "Lovelace")));
    await(objects.create(new Citizen("Alan", "Turing")));
    assertEquals(
        ada,
        byName(await(objects.get(CITIZEN, Citizen.fullName(CITIZEN).eq("Ada Lovelace"))), ada));
    CitizenTable other = CITIZEN.as("other");
    assertEquals(
        List.of(ada.fullName(), "Alan Turing"),
        await(
            objects.scalars(
                other.select(Citizen.fullName(other)).orderBy(Citizen.fullName(other)))));
  }

  private static Citizen byName(Citizen found, Citizen expected) {
    assertEquals(expected.fullName(), found.fullName());
    return expected;
  }
}
