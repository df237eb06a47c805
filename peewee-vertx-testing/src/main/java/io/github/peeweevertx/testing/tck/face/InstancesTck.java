package io.github.peeweevertx.testing.tck.face;

import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.Await.failure;
import static io.github.peeweevertx.testing.model.TweetTable.TWEET;
import static io.github.peeweevertx.testing.model.UserTable.USER;
import static io.github.peeweevertx.testing.tck.face.CitizenTable.CITIZEN;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.peeweevertx.error.PeeweeException;
import io.github.peeweevertx.signal.Registration;
import io.github.peeweevertx.testing.model.Tweet;
import io.github.peeweevertx.testing.model.User;
import io.github.peeweevertx.testing.tck.Tck;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Receivers hear of each object that a manager makes, at once: peewee's {@code pre_init}. */
public abstract class InstancesTck extends Tck {
  private final List<String> heard = Collections.synchronizedList(new ArrayList<>());
  private Registration registration;
  private User charlie;
  private Tweet hello;

  /** For subclasses. */
  protected InstancesTck() {
    super(USER, TWEET, CITIZEN);
  }

  @BeforeEach
  final void listen() {
    charlie = await(objects.create(new User("charlie")));
    hello = await(objects.create(new Tweet(charlie, "hello")));
    heard.clear();
    registration =
        objects
            .signals()
            .onInstantiate(
                Object.class,
                object ->
                    heard.add(
                        object instanceof User user ? user.username : ((Tweet) object).content));
  }

  @AfterEach
  final void unregister() {
    registration.unregister();
  }

  private void assertHeard(String... names) {
    assertEquals(List.of(names), List.copyOf(heard));
    heard.clear();
  }

  @Test
  void objectOfValuesIsHeardAndOneOfTheApplicationIsNot() {
    await(objects.create(USER, USER.username.to("lucy")));
    assertHeard("lucy");
    await(objects.create(new User("snoopy")));
    assertHeard();
  }

  @Test
  void objectsOfRowsAreHeardWhicheverWayTheyAreRead() {
    await(objects.get(USER, charlie.id));
    assertHeard("charlie");
    await(objects.get(USER, USER.username.eq("charlie")));
    assertHeard("charlie");
    await(objects.find(USER, charlie.id));
    assertHeard("charlie");
    await(objects.execute(USER.select()));
    assertHeard("charlie");
    await(objects.execute(USER.select().map(user -> user.id)));
    assertHeard("charlie");
    await(objects.execute(USER.raw("SELECT id, username FROM " + user())));
    assertHeard("charlie");
    await(objects.coalesced().get(USER, charlie.id));
    assertHeard("charlie");
  }

  private String user() {
    return database.dialect().quote("user");
  }

  @Test
  void relatedObjectsAreHeardToo() {
    await(objects.execute(TWEET.select(TWEET, USER).join(USER).on(TWEET.user)));
    assertHeard("hello", "charlie");
    await(objects.prefetch(USER.select(), TWEET.select()));
    Collections.sort(heard);
    assertHeard("charlie", "hello");
    await(objects.fetch(await(objects.get(TWEET, hello.id)), TWEET.user));
    assertHeard("hello", "charlie");
  }

  @Test
  void rowsThatAreNoObjectsAreNotHeardAndARefreshIs() {
    await(objects.execute(USER.select().asMaps()));
    await(objects.scalar(USER.select(USER.username)));
    await(objects.count(USER));
    assertHeard();
    await(objects.refresh(charlie));
    assertHeard("charlie");
  }

  @Test
  void receiverHearsOfItsClassUntilItIsUnregistered() {
    registration.unregister();
    registration = objects.signals().onInstantiate(TWEET, tweet -> heard.add(tweet.content));
    await(objects.execute(TWEET.select(TWEET, USER).join(USER).on(TWEET.user)));
    assertHeard("hello");
    registration.unregister();
    await(objects.execute(TWEET.select()));
    assertHeard();
  }

  @Test
  void receiverFillsWhatIsNoColumn() {
    registration.unregister();
    registration =
        objects.signals().onInstantiate(CITIZEN, citizen -> citizen.greeting = "good evening");
    Citizen ada = await(objects.create(new Citizen("Ada", "Lovelace")));
    assertEquals("good evening", await(objects.get(CITIZEN, ada.id)).greeting);
  }

  @Test
  void receiverThatThrowsFailsTheCall() {
    registration.unregister();
    registration =
        objects
            .signals()
            .onInstantiate(
                USER,
                user -> {
                  throw new IllegalStateException("no");
                });
    failure(PeeweeException.class, objects.execute(USER.select()));
    failure(PeeweeException.class, objects.create(USER, USER.username.to("lucy")));
    registration.unregister();
    assertEquals(1, await(objects.count(USER)));
  }
}
