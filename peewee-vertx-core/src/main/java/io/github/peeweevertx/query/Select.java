package io.github.peeweevertx.query;

import io.github.peeweevertx.ast.Selection;
import io.github.peeweevertx.meta.ManyToManyField;
import io.github.peeweevertx.meta.ModelType;
import io.github.peeweevertx.meta.ReferenceField;
import io.github.peeweevertx.sql.RowReader;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A select. A value: every step gives a copy and leaves the query alone, so that a query may be
 * kept, shared between threads, and made into several others. Nothing is sent before it is given to
 * a manager.
 *
 * @param <R> what one row gives
 */
public class Select<R> extends SelectJoins<R> implements Selectable<R>, Loadable<R> {
  Select(SelectParts parts, RowShape<R> shape, Class<?> modelClass) {
    super(parts, shape, modelClass);
  }

  /**
   * A select that starts from nothing: for a query of constants, or to say {@code from} later.
   *
   * @return what to call {@code select} on; rows are maps unless said otherwise
   */
  public static Selectable<Map<String, Object>> start() {
    return () -> new SelectStart<>(new SelectParts(), MapShape.MAP, null);
  }

  @Override
  Select<R> rebuilt(SelectParts changed) {
    return new Select<>(changed, shape, modelClass());
  }

  /** Another select list takes the place of this one, where rows can still be read. */
  @Override
  public final SelectStart<R> begin() {
    if (!shape.fitsAnyColumns()) {
      throw Args.query(
          "The rows of this query are read into something else already: say select(…) before"
              + " into(…), asTuples(…) or map(…).");
    }
    return new SelectStart<>(parts, shape, modelClass());
  }

  /**
   * More columns behind those that are selected. Models are read as before; maps and JSON have the
   * new columns too.
   *
   * @param columns expressions, or tables for all of their columns
   * @return a copy
   */
  public Select<R> also(Selection<?>... columns) {
    List<Selection<?>> all = Args.plus(parts.columns, Args.all("columns", columns));
    SelectParts copy = parts.copy();
    copy.columns = all;
    copy.byDefault = false;
    return new Select<>(copy, shape, modelClass());
  }

  private <T> Select<T> shaped(RowShape<T> other) {
    return new Select<>(parts, other, modelClass());
  }

  @Override
  public Select<Map<String, Object>> asMaps() {
    return shaped(MapShape.MAP);
  }

  @Override
  public Select<JsonObject> asJson() {
    return shaped(JsonShape.JSON);
  }

  @Override
  public Select<List<Object>> asLists() {
    return shaped(Select::lists);
  }

  private static RowReader<List<Object>> lists(List<? extends Selection<?>> columns) {
    int[] offsets = RowShape.offsets(columns);
    return row -> {
      List<Object> values = new ArrayList<>(offsets.length);
      for (int i = 0; i < offsets.length; i++) {
        values.add(columns.get(i).read(row, offsets[i]));
      }
      return values;
    };
  }

  @Override
  public <T> Select<T> map(Function<? super R, ? extends T> mapper) {
    Args.given(mapper, "the mapper");
    return shaped(new MappedShape<>(shape, mapper));
  }

  /**
   * The same rows, each put together with the object of a joined table that is selected too,
   * whatever condition it was joined by: into an attribute of your own, a pair, a record.
   *
   * <pre>{@code
   * TWEET.select(TWEET, USER).leftJoin(USER).on(USER.username.eq(TWEET.mention))
   *     .combine(USER, (tweet, user) -> { tweet.mentioned = user; return tweet; })
   * }</pre>
   *
   * @param <J> the joined model
   * @param <T> what a row becomes
   * @param joined the joined table or alias; each row has an object of its own
   * @param combiner called once per row on the event loop, with null where an outer join found no
   *     row: it must not block
   * @return a copy
   * @throws io.github.peeweevertx.error.ProgrammingException with {@link
   *     io.github.peeweevertx.error.ErrorCode#INVALID_QUERY} when no column of the table is
   *     selected
   */
  public <J, T> Select<T> combine(
      ModelTable<J, ?> joined, BiFunction<? super R, ? super J, ? extends T> combiner) {
    Args.given(combiner, "the combiner");
    if (ObjectReader.of(Args.given(joined, "the joined table"), parts.columns).isEmpty()) {
      throw Args.query(
          "No column of "
              + joined.modelClass().getSimpleName()
              + " is selected, so that there is nothing to combine with. Add the table to the"
              + " select list, and join it.");
    }
    return shaped(new CombinedShape<>(shape, joined, combiner));
  }

  @Override
  public Select<Long> counted(boolean clearLimit) {
    SelectParts copy = parts.copy();
    copy.orderBy = List.of();
    if (clearLimit) {
      copy.limit = null;
      copy.offset = null;
    }
    if (countsRowsOnly()) {
      copy.columns = List.of(Counts.ONE);
    }
    return Counts.of(copy.node(), modelClass());
  }

  /** Whether the select list says nothing about how many rows there are. */
  private boolean countsRowsOnly() {
    return parts.having == null
        && parts.groupBy.isEmpty()
        && parts.windows.isEmpty()
        && parts.distinctOn.isEmpty()
        && !parts.distinct;
  }

  @Override
  public Select<Integer> existsForm() {
    SelectParts copy = parts.copy();
    copy.columns = List.of(Counts.ONE);
    copy.offset = null;
    return new Select<Integer>(copy, columns -> row -> row.getInteger(0), modelClass()).limit(1);
  }

  /**
   * This query as a source that may use the columns of the sources left of it.
   *
   * @param alias the alias, null for a numbered one
   * @return the source
   */
  public DerivedTable lateral(String alias) {
    return DerivedTable.lateral(query(), alias);
  }

  /**
   * The table whose objects the rows are.
   *
   * @return the table or alias that the query starts from; null when rows are read into something
   *     else
   */
  public ModelType<R, ?> table() {
    return shape instanceof ModelShape<R> model ? model.table() : null;
  }

  @Override
  public Load<R> load() {
    return Load.of(this);
  }

  /**
   * In a prefetch, the rows go to the query of this model, where several would fit.
   *
   * @param table its table, or the alias that the query was made of
   * @return what to give to the prefetch
   */
  public Load<R> to(ModelType<?, ?> table) {
    return load().to(table);
  }

  /**
   * In a prefetch, the rows go by this reference alone, where several would fit.
   *
   * @param reference a reference of these rows to those before, or of those before to these
   * @return what to give to the prefetch
   */
  public Load<R> to(ReferenceField<?, ?, ?> reference) {
    return load().to(reference);
  }

  /**
   * A level of a prefetch whose rows go to this field, where several would fit.
   *
   * @param field a field of the rows before
   * @return the level
   */
  public Load<R> to(ManyToManyField<?, ?, ?> field) {
    return load().to(field);
  }

  /**
   * In a prefetch, at most so many rows for each row that they go to, in the order of this query.
   *
   * @param rows at least 1
   * @return what to give to the prefetch
   */
  public Load<R> limitPerParent(int rows) {
    return load().limitPerParent(rows);
  }

  /** The model and the clauses that are there; for people, it holds no values. */
  @Override
  public String toString() {
    Class<?> model = modelClass();
    return "SELECT " + parts.columns + (model == null ? "" : " of " + model.getSimpleName());
  }
}
