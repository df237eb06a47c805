package io.github.peeweevertx.manager;

import io.github.peeweevertx.ast.Condition;
import io.github.peeweevertx.ast.ParamNode;
import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.IntegrityException;
import io.github.peeweevertx.error.ProgrammingException;
import io.github.peeweevertx.error.TransactionException;
import io.github.peeweevertx.exec.Executor;
import io.github.peeweevertx.meta.Assignment;
import io.github.peeweevertx.meta.IndexDef;
import io.github.peeweevertx.meta.ValueField;
import io.github.peeweevertx.query.ModelTable;
import io.github.peeweevertx.sql.Feature;
import io.vertx.core.Future;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The part of {@link Manager} that finds or creates, whichever is due. */
abstract class ManagerLookups extends ManagerWrites {
  ManagerLookups(Executor executor) {
    super(executor);
  }

  /** Whether a call made here is part of a transaction. */
  abstract boolean inTransaction();

  /** Runs a call so that its failure leaves an open transaction usable. */
  abstract <T> Future<T> contained(Function<ManagerWrites, Future<T>> call);

  /**
   * Finds the object with given values, or creates it. When somebody else creates it at the same
   * time, theirs is given.
   *
   * @param <M> the model
   * @param table its table
   * @param lookup the values to look for, also written to a new row
   * @param defaults more values of a new row; they win over the lookup
   * @return the object, and whether this call created it
   */
  @SafeVarargs
  public final <M> Future<Created<M>> getOrCreate(
      ModelTable<M, ?> table, List<Assignment<M>> lookup, Assignment<M>... defaults) {
    return guarded(
        () -> {
          Condition[] conditions = conditions(Given.values(lookup));
          List<Assignment<M>> values = merged(lookup, Given.values(defaults));
          return find(table, conditions)
              .compose(
                  found ->
                      found.isPresent()
                          ? Future.succeededFuture(new Created<>(found.get(), false))
                          : createOrElse(table, values, lookup));
        });
  }

  /**
   * Creates an object, or finds the one that is in its way.
   *
   * @param <M> the model
   * @param table its table
   * @param values the values of the row; the key or a unique field has to be among them
   * @return the object, and whether this call created it; fails with {@link IntegrityException}
   *     when something else than the given key and unique fields is in the way
   */
  @SafeVarargs
  public final <M> Future<Created<M>> createOrGet(ModelTable<M, ?> table, Assignment<M>... values) {
    return guarded(
        () -> {
          List<Assignment<M>> given = Given.values(values);
          Set<ValueField<M, ?>> unique = uniqueFields(Given.table(table), given);
          List<Assignment<M>> lookup =
              given.stream().filter(value -> unique.contains(value.field())).toList();
          if (lookup.isEmpty()) {
            throw new ProgrammingException(
                ErrorCode.INVALID_ARGUMENT,
                "createOrGet needs the key or a unique field of "
                    + table.modelClass().getSimpleName()
                    + " among its values, to find the row that is in the way. Use getOrCreate"
                    + " with the fields to look for.");
          }
          return createOrElse(table, given, lookup);
        });
  }

  private <M> Future<Created<M>> createOrElse(
      ModelTable<M, ?> table, List<Assignment<M>> values, List<Assignment<M>> lookup) {
    return contained(manager -> manager.guarded(() -> manager.createOf(table, values)))
        .map(created -> new Created<>(created, true))
        .recover(
            failure ->
                failure instanceof IntegrityException refused
                        && refused.code() == ErrorCode.UNIQUE_VIOLATION
                    ? inTheWay(table, lookup, refused)
                    : Future.failedFuture(failure));
  }

  /** The object that somebody else created meanwhile. */
  private <M> Future<Created<M>> inTheWay(
      ModelTable<M, ?> table, List<Assignment<M>> lookup, IntegrityException refused) {
    Condition[] conditions = conditions(lookup);
    boolean locks = inTransaction() && !dialect().supports(Feature.ABORTS_ON_ERROR);
    return find(table, conditions)
        .compose(
            // Only a locking read looks past the snapshot of a transaction; PostgreSQL's does not.
            found ->
                found.isPresent() || !locks
                    ? Future.succeededFuture(found)
                    : find(table.select().forUpdate(), conditions))
        .compose(
            found ->
                found.isPresent()
                    ? Future.succeededFuture(new Created<>(found.get(), false))
                    : unseen(table, lookup, refused));
  }

  /** Nothing is to be seen where something is in the way: the snapshot is too old, or it is not. */
  private <M> Future<Created<M>> unseen(
      ModelTable<M, ?> table, List<Assignment<M>> lookup, IntegrityException refused) {
    Set<ValueField<M, ?>> unique = uniqueFields(table, lookup);
    Condition[] taken =
        lookup.stream()
            .filter(value -> unique.contains(value.field()))
            .filter(
                value ->
                    refused.column() == null
                        || value.field().column().name().equals(refused.column()))
            .map(ManagerLookups::condition)
            .toArray(Condition[]::new);
    return !inTransaction() || taken.length == 0
        ? Future.failedFuture(refused)
        : find(table, taken)
            .compose(other -> Future.failedFuture(other.isPresent() ? refused : unseen(refused)));
  }

  private static TransactionException unseen(IntegrityException refused) {
    return new TransactionException(
        ErrorCode.SERIALIZATION_FAILURE,
        "Somebody else created the object after this transaction took its snapshot, in which it"
            + " is not to be seen. Run the transaction again; TransactionOptions.retry(…) does.",
        refused);
  }

  private static <M> Set<ValueField<M, ?>> uniqueFields(
      ModelTable<M, ?> table, List<Assignment<M>> given) {
    Set<String> columns = new HashSet<>();
    given.forEach(value -> columns.add(value.field().column().name()));
    Set<ValueField<M, ?>> unique = new HashSet<>();
    for (ValueField<M, ?> field : table.fields()) {
      if (field.column().unique() || table.keyFields().equals(List.of(field))) {
        unique.add(field);
      }
    }
    if (given.stream().map(Assignment::field).toList().containsAll(table.keyFields())) {
      unique.addAll(table.keyFields());
    }
    for (IndexDef index : table.definition().indexes()) {
      if (index.unique() && !index.hasExpressions() && columns.containsAll(index.columns())) {
        table.fields().stream()
            .filter(field -> index.columns().contains(field.column().name()))
            .forEach(unique::add);
      }
    }
    return unique;
  }

  private static <M> List<Assignment<M>> merged(
      List<Assignment<M>> lookup, List<Assignment<M>> defaults) {
    Map<ValueField<M, ?>, Assignment<M>> values = new LinkedHashMap<>();
    lookup.forEach(value -> values.put(value.field(), value));
    defaults.forEach(value -> values.put(value.field(), value));
    return List.copyOf(values.values());
  }

  private static <M> Condition[] conditions(List<Assignment<M>> lookup) {
    return lookup.stream().map(ManagerLookups::condition).toArray(Condition[]::new);
  }

  @SuppressWarnings("unchecked")
  private static <M, T> Condition condition(Assignment<M> value) {
    if (value.isExpression()) {
      throw new ProgrammingException(
          ErrorCode.INVALID_ARGUMENT,
          value.field() + " is looked up by an expression. Give a value, or use get and create.");
    }
    return ((ValueField<M, T>) value.field()).eq((T) ((ParamNode) value.node()).value());
  }
}
