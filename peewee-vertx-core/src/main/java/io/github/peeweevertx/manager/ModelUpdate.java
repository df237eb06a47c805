package io.github.peeweevertx.manager;

import io.github.peeweevertx.ast.Condition;
import io.github.peeweevertx.query.Update;
import io.vertx.core.Future;
import java.util.function.UnaryOperator;

/**
 * A update that knows its manager: {@code users.update(…).where(…).execute()}. A value: every step
 * gives a copy. Has the steps of every day; {@link #as} gives all others.
 *
 * @param <M> the model
 */
public final class ModelUpdate<M> {
  private final Manager objects;
  private final Update<M> query;

  ModelUpdate(Manager objects, Update<M> query) {
    this.objects = objects;
    this.query = query;
  }

  /**
   * The statement itself, for a call of a manager.
   *
   * @return the statement as built until now
   */
  public Update<M> query() {
    return query;
  }

  /**
   * Goes on with any step of the statement.
   *
   * @param step makes the next statement of this one
   * @return a copy
   */
  public ModelUpdate<M> as(UnaryOperator<Update<M>> step) {
    return new ModelUpdate<>(objects, Given.query(step.apply(query)));
  }

  /**
   * Like {@link Update#where(Condition...)}.
   *
   * @param conditions all of which have to be met
   * @return a copy
   */
  public ModelUpdate<M> where(Condition... conditions) {
    return new ModelUpdate<>(objects, query.where(conditions));
  }

  /**
   * Like {@link Update#all()}: every row is meant.
   *
   * @return a copy
   */
  public ModelUpdate<M> all() {
    return new ModelUpdate<>(objects, query.all());
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
