package io.github.peeweevertx.query;

import io.github.peeweevertx.ast.Selection;
import io.github.peeweevertx.meta.ModelType;
import io.github.peeweevertx.meta.ReferenceField;
import io.github.peeweevertx.sql.RowReader;
import io.github.peeweevertx.type.Ref;
import io.github.peeweevertx.type.Snapshot;
import io.vertx.sqlclient.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Puts the selected objects of a row into the references by which they were joined. An outer join
 * that found nothing leaves the reference as the row has it.
 *
 * @param <M> the model that the query starts from
 */
final class JoinGraph<M> implements RowReader<M> {
  private final List<RowReader<?>> readers;
  private final List<Edge<?, ?, ?>> edges;

  private JoinGraph(List<RowReader<?>> readers, List<Edge<?, ?, ?>> edges) {
    this.readers = readers;
    this.edges = edges;
  }

  /**
   * A reader of rows.
   *
   * @param table the table that the query starts from
   */
  static <M> RowReader<M> of(
      ModelType<M, ?> table, List<? extends Selection<?>> columns, Joins joins) {
    ObjectReader<M> root = ObjectReader.of(table, columns);
    List<ModelType<?, ?>> tables = new ArrayList<>(List.of(table));
    List<RowReader<?>> readers = new ArrayList<>(List.of(root));
    List<Edge<?, ?, ?>> edges = new ArrayList<>();
    for (Joins.Link link : joins.links()) {
      if (link.from() instanceof ModelType<?, ?> from && link.to() instanceof ModelType<?, ?> to) {
        ObjectReader<?> joined = ObjectReader.of(to, columns);
        ReferenceField<?, ?, ?> reference = References.filled(from, to, link);
        int owner = tables.indexOf(from);
        if (!joined.isEmpty() && reference != null && owner >= 0) {
          edges.add(new Edge<>(owner, tables.size(), reference));
          tables.add(to);
          readers.add(joined.unlessMissed());
        }
      }
    }
    return edges.isEmpty() ? root : new JoinGraph<>(readers, edges);
  }

  @Override
  public RowReader<M> telling(Consumer<Object> made) {
    List<RowReader<?>> told = new ArrayList<>();
    readers.forEach(reader -> told.add(TableReader.told(reader, made)));
    return new JoinGraph<>(told, edges);
  }

  @Override
  @SuppressWarnings("unchecked")
  public M read(Row row) {
    Object[] objects = new Object[readers.size()];
    for (int i = 0; i < objects.length; i++) {
      objects[i] = readers.get(i).read(row);
    }
    // What was joined last hangs on what was joined before: records are made from the leaves up.
    for (int i = edges.size() - 1; i >= 0; i--) {
      edges.get(i).connect(objects);
    }
    return (M) objects[0];
  }

  /**
   * A reference to be filled.
   *
   * @param from the place of the object that refers
   * @param to the place of the object that is referred to
   * @param reference the field
   */
  private record Edge<O, R, K>(int from, int to, ReferenceField<O, R, K> reference) {
    @SuppressWarnings("unchecked")
    void connect(Object[] objects) {
      O owner = (O) objects[from];
      R joined = (R) objects[to];
      if (owner != null && joined != null) {
        objects[from] = connected(owner, joined);
      }
    }

    private O connected(O owner, R joined) {
      ModelType<O, ?> table = reference.table();
      K stored = reference.get(owner);
      K key = stored == null ? reference.targetField().get(joined) : stored;
      Snapshot snapshot = table.snapshot(owner);
      if (snapshot != null && !snapshot.isLoaded(reference.index()) && key != null) {
        snapshot.take(reference.index(), table.fields().size(), key);
      }
      return table.with(owner, reference.index(), Ref.loaded(key, joined));
    }
  }
}
