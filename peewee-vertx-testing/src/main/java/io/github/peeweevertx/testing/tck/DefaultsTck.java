package io.github.peeweevertx.testing.tck;

import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.Await.failure;
import static io.github.peeweevertx.testing.model.DraftTable.DRAFT;
import static io.github.peeweevertx.testing.model.TokenTable.TOKEN;
import static io.github.peeweevertx.testing.model.UserTable.USER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.IntegrityException;
import io.github.peeweevertx.testing.model.Draft;
import io.github.peeweevertx.testing.model.Token;
import io.github.peeweevertx.testing.model.User;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a new row takes when nothing is said, and what NULL is. */
public abstract class DefaultsTck extends Tck {
  /** For subclasses. */
  protected DefaultsTck() {
    super(USER, DRAFT, TOKEN);
  }

  @Test
  void initialisersAreTheDefaultsOfAClass() {
    Draft draft = await(objects.create(DRAFT));
    Draft found = await(objects.get(DRAFT, draft.getId()));
    assertEquals("untitled", found.getTitle());
    assertEquals(1, found.getVersion());
    assertEquals("new", found.getNote());
  }

  @Test
  void initialisersAreEvaluatedForEachObject() {
    Draft first = await(objects.create(DRAFT));
    Draft second = await(objects.create(DRAFT));
    assertNotEquals(first.getToken(), second.getToken());
    assertTrue(first.getSerial() < second.getSerial());
  }

  @Test
  void annotationsAreTheDefaultsOfARecord() {
    Token token = await(objects.create(TOKEN, TOKEN.uses.to(9)));
    Token found = await(objects.get(TOKEN, token.id()));
    assertEquals(new Token(token.id(), "read only", 9, true, null), found);
  }

  @Test
  void givenValueWinsOverTheDefaultAlsoWhenItIsNull() {
    Draft draft =
        await(
            objects.create(
                DRAFT, DRAFT.title.to("mine"), DRAFT.note.to((String) null), DRAFT.version.to(0)));
    Draft found = await(objects.get(DRAFT, draft.getId()));
    assertEquals("mine", found.getTitle());
    assertEquals(0, found.getVersion());
    assertNull(found.getNote());
  }

  @Test
  void insertQueryTakesTheDefaultsForTheRest() {
    UUID key = await(objects.execute(TOKEN.insert(TOKEN.owner.to("lucy"))));
    assertEquals(new Token(key, "read only", 7, true, "lucy"), await(objects.get(TOKEN, key)));
  }

  @Test
  void defaultsDoNotReplaceWhatARowHolds() {
    Draft draft = await(objects.create(DRAFT));
    UUID token = draft.getToken();
    int serial = draft.getSerial();
    await(objects.execute(DRAFT.update(DRAFT.note.to((String) null)).all()));
    List<Draft> found = await(objects.execute(DRAFT.select()));
    assertNull(found.get(0).getNote());
    assertEquals(token, found.get(0).getToken());
    assertEquals(serial, found.get(0).getSerial());
  }

  @Test
  void nullIsRefusedWhereNothingElseIsSaid() {
    IntegrityException error =
        failure(IntegrityException.class, objects.create(new User((String) null)));
    assertEquals(ErrorCode.NOT_NULL_VIOLATION, error.code());
    assertEquals(0, await(objects.count(USER)));
  }

  @Test
  void nullIsStoredWhereItMayBe() {
    User user = await(objects.create(USER, USER.username.to("a"), USER.email.to("x@y")));
    user.email = null;
    await(objects.update(user));
    assertNull(await(objects.get(USER, user.id)).email);
    assertEquals(1, await(objects.count(USER.select().where(USER.email.isNull()))));
  }

  @Test
  void emptyTextIsNotNull() {
    User user = await(objects.create(USER, USER.username.to(""), USER.email.to("")));
    User found = await(objects.get(USER, user.id));
    assertEquals("", found.username);
    assertEquals("", found.email);
  }
}
