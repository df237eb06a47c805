package io.github.peeweevertx.testing.tck.type;

import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.tck.type.BadgeTable.BADGE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.peeweevertx.testing.tck.Tck;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** UUIDs in a type of their own, as text and as bytes. */
public abstract class UuidTck extends Tck {
  /** For subclasses. */
  protected UuidTck() {
    super(BADGE);
  }

  @Test
  void eachFormComesBackAndIsFound() {
    for (UUID uuid : List.of(new UUID(0, 0), new UUID(-1, -1), new UUID(1, 2), UUID.randomUUID())) {
      Badge badge = new Badge();
      badge.id = uuid;
      badge.text = uuid;
      badge.own = uuid;
      await(objects.insert(badge));
      Badge found = await(objects.get(BADGE, uuid));
      assertEquals(List.of(uuid, uuid, uuid), List.of(found.id, found.text, found.own));
      assertEquals(1, await(objects.count(BADGE.select().where(BADGE.text.eq(uuid)))));
      assertEquals(1, await(objects.count(BADGE.select().where(BADGE.own.in(List.of(uuid))))));
      assertEquals(1, await(objects.count(BADGE.select().where(BADGE.id.in(List.of(uuid))))));
    }
  }
}
