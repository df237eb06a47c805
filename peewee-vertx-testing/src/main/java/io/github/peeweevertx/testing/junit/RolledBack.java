package io.github.peeweevertx.testing.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Each test of this class runs in a transaction that is undone at the end, so that tests see what
 * was there before the first of them, and several may run at once: peewee-async's {@code
 * TransactionTestCase}. Stands beside {@link OnDatabase}. The {@code Manager} that a test method
 * and a {@code @BeforeEach} method take is the one of the transaction, and right on any thread:
 * give it to the code under test. A {@code @BeforeAll} method takes the plain manager, to make
 * tables; and what goes through the {@code Database}, or commits by itself, stays.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface RolledBack {
  /**
   * Whether the code under test may open blocks of its own, which are savepoints then.
   *
   * @return false: {@code atomic}, {@code savepoint} and {@code transaction} are refused; {@code
   *     begin}, {@code commit} and {@code rollback} always are
   */
  boolean savepoints() default false;
}
