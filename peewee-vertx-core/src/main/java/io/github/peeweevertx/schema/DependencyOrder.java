package io.github.peeweevertx.schema;

import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.ProgrammingException;
import io.github.peeweevertx.meta.ModelType;
import io.github.peeweevertx.meta.ReferenceField;
import io.github.peeweevertx.meta.TableDef;
import io.github.peeweevertx.meta.ValueField;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Tables in an order in which each stands behind those it refers to, and the references that are in
 * the way of such an order. It starts from names and not from the order in which the tables were
 * given: a circle is opened at the same place when it is made and when it is dropped.
 */
final class DependencyOrder {
  /** What tells one table from another; two aliases of a table are one. */
  private record Name(String table, String schema) implements Comparable<Name> {
    private static final Comparator<Name> ORDER =
        Comparator.comparing(Name::table)
            .thenComparing(Name::schema, Comparator.nullsFirst(Comparator.naturalOrder()));

    static Name of(ModelType<?, ?> table) {
      TableDef<?> definition = table.definition();
      return new Name(definition.name(), definition.schema());
    }

    @Override
    public int compareTo(Name other) {
      return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
      return schema == null ? table : schema + "." + table;
    }
  }

  private final Map<Name, ModelType<?, ?>> given = new TreeMap<>();
  private final Set<Name> visited = new LinkedHashSet<>();
  private final Map<Name, Integer> places = new LinkedHashMap<>();

  DependencyOrder(Collection<? extends ModelType<?, ?>> tables) {
    for (ModelType<?, ?> table : tables) {
      ModelType<?, ?> other = given.putIfAbsent(Name.of(table), table);
      if (other != null && other.modelClass() != table.modelClass()) {
        throw twoModels(other, table);
      }
    }
    given.values().forEach(this::visit);
  }

  private void visit(ModelType<?, ?> table) {
    Name name = Name.of(table);
    if (!visited.add(name)) {
      return;
    }
    for (ReferenceField<?, ?, ?> reference : references(table)) {
      visitGiven(reference.target());
    }
    for (Supplier<? extends ModelType<?, ?>> before : table.definition().options().dependsOn()) {
      visitGiven(before.get());
    }
    places.put(name, places.size());
  }

  private void visitGiven(ModelType<?, ?> other) {
    ModelType<?, ?> target = given.get(Name.of(other));
    if (target != null) {
      visit(target);
    }
  }

  /** The tables, those that are referred to first. */
  List<ModelType<?, ?>> parentsFirst() {
    List<ModelType<?, ?>> sorted = new ArrayList<>();
    places.keySet().forEach(name -> sorted.add(given.get(name)));
    return sorted;
  }

  /** The references of a table to tables that stand behind it. */
  Set<ReferenceField<?, ?, ?>> forwardReferences(ModelType<?, ?> table) {
    int place = places.get(Name.of(table));
    Set<ReferenceField<?, ?, ?>> forward = new LinkedHashSet<>();
    for (ReferenceField<?, ?, ?> reference : references(table)) {
      if (places.getOrDefault(Name.of(reference.target()), 0) > place) {
        forward.add(reference);
      }
    }
    return forward;
  }

  private static List<ReferenceField<?, ?, ?>> references(ModelType<?, ?> table) {
    List<ReferenceField<?, ?, ?>> references = new ArrayList<>();
    for (ValueField<?, ?> field : table.fields()) {
      if (field instanceof ReferenceField<?, ?, ?> reference) {
        references.add(reference);
      }
    }
    return references;
  }

  private static ProgrammingException twoModels(ModelType<?, ?> one, ModelType<?, ?> other) {
    return new ProgrammingException(
        ErrorCode.INVALID_ARGUMENT,
        one.modelClass().getName()
            + " and "
            + other.modelClass().getName()
            + " are both stored in table "
            + Name.of(one)
            + ". Give only the one that describes all columns of the table.");
  }
}
