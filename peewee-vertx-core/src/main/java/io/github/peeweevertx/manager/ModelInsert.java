package io.github.peeweevertx.manager;

import io.github.peeweevertx.query.Insert;
import io.vertx.core.Future;
import java.util.function.UnaryOperator;

/**
 * An insert that knows its manager: {@code users.insert(…).execute()}. A value: every step gives a
 * copy.
 *
 * @param <M> the model
 * @param <K> the type of its key
 */
public final class ModelInsert<M, K> {
  private final Manager objects;
  private final Insert<M, K> query;

  ModelInsert(Manager objects, Insert<M, K> query) {
    this.objects = objects;
    this.query = query;
  }

  /**
   * The statement itself, for a call of a manager.
   *
   * @return the statement as built until now
   */
  public Insert<M, K> query() {
    return query;
  }

  /**
   * Goes on with any step of an insert, for example {@code as(Insert::onConflictDoNothing)}.
   *
   * @param step makes the next statement of this one
   * @return a copy
   */
  public ModelInsert<M, K> as(UnaryOperator<Insert<M, K>> step) {
    return new ModelInsert<>(objects, Given.query(step.apply(query)));
  }

  /**
   * Runs the statement.
   *
   * @return as {@link Manager#execute(Insert)}: the key of the last row
   */
  public Future<K> execute() {
    return objects.execute(query);
  }

  /** What it is; for people, it holds no values. */
  @Override
  public String toString() {
    return query.toString();
  }
}
