package io.github.peeweevertx.manager;

import io.github.peeweevertx.ast.Condition;
import io.github.peeweevertx.query.Delete;
import io.vertx.core.Future;
import java.util.function.UnaryOperator;

/**
 * A delete that knows its manager: {@code users.delete(…).where(…).execute()}. A value: every step
 * gives a copy. Has the steps of every day; {@link #as} gives all others.
 *
 * @param <M> the model
 */
public final class ModelDelete<M> {
  private final Manager objects;
  private final Delete<M> query;

  ModelDelete(Manager objects, Delete<M> query) {
    this.objects = objects;
    this.query = query;
  }

  /**
   * The statement itself, for a call of a manager.
   *
   * @return the statement as built until now
   */
  public Delete<M> query() {
    return query;
  }

  /**
   * Goes on with any step of the statement.
   *
   * @param step makes the next statement of this one
   * @return a copy
   */
  public ModelDelete<M> as(UnaryOperator<Delete<M>> step) {
    return new ModelDelete<>(objects, Given.query(step.apply(query)));
  }

  /**
   * Like {@link Delete#where(Condition...)}.
   *
   * @param conditions all of which have to be met
   * @return a copy
   */
  public ModelDelete<M> where(Condition... conditions) {
    return new ModelDelete<>(objects, query.where(conditions));
  }

  /**
   * Like {@link Delete#all()}: every row is meant.
   *
   * @return a copy
   */
  public ModelDelete<M> all() {
    return new ModelDelete<>(objects, query.all());
  }

  /**
   * Runs the statement.
   *
   * @return the affected rows
   */
  public Future<Integer> execute() {
    return objects.execute(query);
  }

  /** What it is; for people, it holds no values. */
  @Override
  public String toString() {
    return query.toString();
  }
}
