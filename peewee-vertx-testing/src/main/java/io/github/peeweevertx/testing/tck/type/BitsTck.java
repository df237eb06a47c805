package io.github.peeweevertx.testing.tck.type;

import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.model.UserTable.USER;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.peeweevertx.testing.tck.Tck;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whole numbers whose bits are flags. */
public abstract class BitsTck extends Tck {
  private static final int ACTIVE = 1;
  private static final int STAFF = 2;
  private static final int LOCKED = 4;

  /** For subclasses. */
  protected BitsTck() {
    super(USER);
  }

  private void user(String name, int flags) {
    await(objects.create(USER, USER.username.to(name), USER.logins.to(flags)));
  }

  private List<Integer> flags() {
    return await(objects.execute(USER.select().orderBy(USER.username))).stream()
        .map(user -> user.logins)
        .toList();
  }

  @Test
  void flagsAreAskedForSetAndCleared() {
    user("a", ACTIVE | STAFF);
    user("b", ACTIVE);
    user("c", LOCKED);
    assertEquals(2, await(objects.count(USER.select().where(USER.logins.hasBits(ACTIVE)))));
    assertEquals(1, await(objects.count(USER.select().where(USER.logins.hasBits(ACTIVE | STAFF)))));
    assertEquals(1, await(objects.count(USER.select().where(USER.logins.hasBits(ACTIVE).not()))));
    await(
        objects.execute(
            USER.update(USER.logins.to(USER.logins.withBits(LOCKED)))
                .where(USER.logins.hasBits(ACTIVE))));
    assertEquals(List.of(ACTIVE | STAFF | LOCKED, ACTIVE | LOCKED, LOCKED), flags());
    await(
        objects.execute(
            USER.update(USER.logins.to(USER.logins.withoutBits(ACTIVE | LOCKED))).all()));
    assertEquals(List.of(STAFF, 0, 0), flags());
  }
}
