package io.github.peeweevertx.service;

import io.github.peeweevertx.ast.Expr;
import io.github.peeweevertx.ast.ParamNode;
import io.github.peeweevertx.meta.Assignment;
import io.github.peeweevertx.meta.ValueField;
import io.github.peeweevertx.query.Delete;
import io.github.peeweevertx.query.ModelTable;
import io.github.peeweevertx.query.Select;
import io.github.peeweevertx.query.Update;
import io.github.peeweevertx.sql.RowReader;
import io.github.peeweevertx.wire.StepValue;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Calls that a service runs one after the other in one transaction: all of them take effect, or
 * none. A step may use what an earlier one gave. A batch is filled by one thread and sent once.
 */
public final class Batch {
  private final List<ServiceCall> calls = new ArrayList<>();

  /** An empty batch. */
  public Batch() {}

  List<ServiceCall> calls() {
    return List.copyOf(calls);
  }

  private <T> Step<T> add(ServiceCall call, Function<Answer, T> result) {
    calls.add(call);
    return new Step<>(calls.size() - 1, result);
  }

  /**
   * Creates a row.
   *
   * @param <M> the model
   * @param table its table
   * @param values values of its fields, also those of earlier steps
   * @return the step, whose result is the new object
   */
  @SafeVarargs
  public final <M> Step<M> create(ModelTable<M, ?> table, Assignment<M>... values) {
    List<Assignment<M>> given = List.of(values);
    return add(
        ServiceCall.of(Verb.CREATE, Calls.insert(table, given)),
        answer -> Calls.object(table, given, answer));
  }

  /**
   * Reads one row; no row ends the batch.
   *
   * @param <R> its rows
   * @param query the query
   * @return the step, whose result is the row
   */
  public <R> Step<R> get(Select<R> query) {
    RowReader<R> reader = query.reader();
    return add(
        ServiceCall.of(Verb.GET, query.query()), answer -> answer.rows().read(reader).get(0));
  }

  /**
   * Reads rows.
   *
   * @param <R> its rows
   * @param query the query
   * @return the step, whose result are the rows
   */
  public <R> Step<List<R>> list(Select<R> query) {
    RowReader<R> reader = query.reader();
    return add(ServiceCall.of(Verb.LIST, query.query()), answer -> answer.rows().read(reader));
  }

  /**
   * Changes rows.
   *
   * @param query the update
   * @return the step, whose result is how many
   */
  public Step<Integer> update(Update<?> query) {
    return add(ServiceCall.of(Verb.UPDATE, query.statement(null)), Answer::count);
  }

  /**
   * Removes rows.
   *
   * @param query the delete
   * @return the step, whose result is how many
   */
  public Step<Integer> delete(Delete<?> query) {
    return add(ServiceCall.of(Verb.DELETE, query.statement(null)), Answer::count);
  }

  /**
   * A call of a batch.
   *
   * @param <T> its result
   */
  public static final class Step<T> {
    private final int index;
    private final Function<Answer, T> result;

    private Step(int index, Function<Answer, T> result) {
      this.index = index;
      this.result = result;
    }

    /**
     * A value that this step will have given, for a later one.
     *
     * @param <V> its type
     * @param field the field of the row that the step reads or creates
     * @return the value, as an expression
     */
    public <V> Expr<V> value(ValueField<?, V> field) {
      StepValue value = new StepValue(index, field.column().name());
      return Expr.of(new ParamNode(field.type(), value), field.type());
    }
  }

  /** What the steps of a batch have given. */
  public static final class Results {
    private final List<Answer> answers;

    Results(List<Answer> answers) {
      this.answers = answers;
    }

    /**
     * The result of a step.
     *
     * @param <T> its type
     * @param step a step of the batch that was sent
     * @return its result
     */
    public <T> T of(Step<T> step) {
      return step.result.apply(answers.get(step.index));
    }
  }
}
