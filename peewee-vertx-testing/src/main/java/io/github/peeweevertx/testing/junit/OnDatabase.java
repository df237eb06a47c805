package io.github.peeweevertx.testing.junit;

import io.github.peeweevertx.testing.server.DatabaseKind;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The tests of this class run on a fresh, empty database of a real server. Their methods, and those
 * that run before and after them, may take a {@code Manager}, a {@code Database}, a {@code Vertx}
 * and a {@code DatabaseUnderTest} as parameters, and those of one test a {@code QueryCounter}.
 * {@link NoNPlusOne} fails a test that asks in a loop.
 *
 * <pre>{@code
 * @OnDatabase(DatabaseKind.POSTGRESQL)
 * class UserTest {
 *   @BeforeAll
 *   static void tables(Manager objects) {
 *     await(objects.createTables(USER));
 *   }
 *
 *   @Test
 *   void greetsByName(Manager objects) {
 *     User charlie = await(objects.create(USER, USER.username.to("charlie")));
 *     assertEquals("Hello, charlie", charlie.greeting());
 *   }
 * }
 * }</pre>
 *
 * @see PeeweeExtension
 * @see RolledBack
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ExtendWith(PeeweeExtension.class)
public @interface OnDatabase {
  /**
   * Which kind of server.
   *
   * @return the kind; where the server comes from is told by {@code DatabaseUnderTest}
   */
  DatabaseKind value();
}
