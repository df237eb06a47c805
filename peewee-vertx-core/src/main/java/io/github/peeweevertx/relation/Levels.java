package io.github.peeweevertx.relation;

import io.github.peeweevertx.ast.Node;
import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.ProgrammingException;
import io.github.peeweevertx.meta.ManyToManyField;
import io.github.peeweevertx.meta.ModelType;
import io.github.peeweevertx.meta.ReferenceField;
import io.github.peeweevertx.meta.ValueField;
import io.github.peeweevertx.query.Load;
import io.github.peeweevertx.query.Loadable;
import io.github.peeweevertx.query.ModelTable;
import io.github.peeweevertx.query.Select;
import io.github.peeweevertx.relation.Level.Link;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds for each query of a prefetch the one before it that its rows belong to: the nearest that a
 * foreign key leads to, from these rows to it or else from it to these rows.
 */
final class Levels {
  private final List<Level<?>> levels = new ArrayList<>();

  private Levels() {}

  static List<Level<?>> of(Select<?> first, List<? extends Loadable<?>> others) {
    Levels found = new Levels();
    checked(first);
    found.levels.add(Level.first(first));
    for (Loadable<?> other : others) {
      if (other == null) {
        throw invalid(
            "A query of the prefetch is null. Give each one, for example TWEET.select().");
      }
      found.levels.add(found.placed(other.load()));
    }
    return found.levels;
  }

  private <M> Level<M> placed(Load<M> load) {
    checked(load.select());
    ModelType<M, ?> table = load.select().table();
    for (int i = levels.size() - 1; i >= 0; i--) {
      Level<?> parent = levels.get(i);
      if (!isTarget(load.target(), parent.table())) {
        continue;
      }
      Level<M> level = between(parent, load);
      if (level != null) {
        checkColumns(level);
        checkLimit(level);
        return level;
      }
    }
    Object named = load.via() == null ? load.relation() : load.via();
    throw invalid(
        "No foreign key"
            + (named == null ? "" : " " + named)
            + " leads between "
            + name(table)
            + " and "
            + (load.target() == null
                ? "any query before it: " + levels.stream().map(l -> name(l.table())).toList()
                : name(load.target()) + " of a query before it")
            + ".");
  }

  /** By a foreign key, else through a table in the middle; null for neither. */
  private static <M> Level<M> between(Level<?> parent, Load<M> load) {
    ModelType<M, ?> table = load.select().table();
    if (load.relation() == null) {
      List<Link> links = links(parent.table(), table, load.via());
      if (!links.isEmpty()) {
        return Level.of(load, parent, fillable(links, parent, table));
      }
    }
    if (load.via() != null) {
      return null;
    }
    List<ManyToManyField<?, ?, ?>> relations = new ArrayList<>();
    for (ManyToManyField<?, ?, ?> each : parent.table().manyToManyFields()) {
      boolean wanted = load.relation() == null || load.relation().name().equals(each.name());
      if (wanted && isSame(each.far().target(), table)) {
        relations.add(each);
      }
    }
    if (relations.size() > 1) {
      throw invalid(
          "Rows of "
              + name(table)
              + " could go to each of "
              + relations
              + ". Name one of them with to(…).");
    }
    if (relations.isEmpty()) {
      return null;
    }
    ManyToManyField<?, ?, ?> relation = relations.get(0);
    ModelTable<?, ?> middle = Related.selectable(relation.through()).alias();
    return Level.through(load, parent, relation, middle);
  }

  /** An alias means itself; the table means every query of it. */
  private boolean isTarget(ModelType<?, ?> wanted, ModelType<?, ?> table) {
    if (wanted == null || wanted == table) {
      return true;
    }
    boolean named = levels.stream().anyMatch(level -> level.table() == wanted);
    return !named && isSame(wanted, table);
  }

  private static boolean isSame(ModelType<?, ?> one, ModelType<?, ?> other) {
    return one.definition().equals(other.definition());
  }

  private static List<Link> links(
      ModelType<?, ?> parent, ModelType<?, ?> table, ReferenceField<?, ?, ?> via) {
    // In a tree within one table only the alias of the named reference tells the direction.
    boolean fromParent = via != null && via.table() == parent && parent != table;
    List<Link> links = new ArrayList<>();
    if (!fromParent) {
      for (ReferenceField<?, ?, ?> each : references(table, parent, via)) {
        links.add(new Link(each, false, each.foreignKey().backref()));
      }
    }
    if (links.isEmpty()) {
      for (ReferenceField<?, ?, ?> each : references(parent, table, via)) {
        links.add(new Link(each, true, null));
      }
    }
    return links;
  }

  private static List<ReferenceField<?, ?, ?>> references(
      ModelType<?, ?> from, ModelType<?, ?> to, ReferenceField<?, ?, ?> via) {
    List<ReferenceField<?, ?, ?>> found = new ArrayList<>();
    for (ValueField<?, ?> field : from.fields()) {
      if (field instanceof ReferenceField<?, ?, ?> reference
          && isSame(reference.target(), to)
          && (via == null || via.index() == reference.index() && isSame(via.table(), from))) {
        found.add(reference);
      }
    }
    return found;
  }

  /** Only the references whose other end has a field that takes the rows. */
  private static List<Link> fillable(List<Link> links, Level<?> parent, ModelType<?, ?> table) {
    List<Link> fillable = new ArrayList<>(links.size());
    for (Link link : links) {
      if (link.forward()
          || link.many() != null && parent.table().manyFields().contains(link.many())) {
        fillable.add(link);
      }
    }
    if (fillable.isEmpty()) {
      String model = table.modelClass().getSimpleName();
      Link link = links.get(0);
      throw invalid(
          name(parent.table())
              + " has no field for the rows of "
              + link.reference()
              + ". Declare it there as Many<"
              + model
              + "> "
              + (link.many() == null
                  ? "rows, and name it: @ForeignKey(backref = \"rows\")."
                  : link.many() + " = Many.unloaded()."));
    }
    return fillable;
  }

  private static void checked(Select<?> select) {
    if (select.table() == null) {
      throw invalid(
          "A prefetch fills objects, and the rows of "
              + select
              + " are read into something else. Give a select of whole models.");
    }
  }

  private static void checkColumns(Level<?> level) {
    for (Link link : level.links()) {
      checkSelected(level.select(), level.own(link));
      checkSelected(level.parent().select(), level.parents(link));
    }
  }

  private static void checkSelected(Select<?> select, ValueField<?, ?> field) {
    List<Node> columns = select.query().columns();
    if (!columns.contains(field.node())) {
      throw invalid(
          "The prefetch needs "
              + field
              + " to tell which rows belong together, and a query selects other columns only. Add"
              + " it to the select list.");
    }
  }

  private static void checkLimit(Level<?> level) {
    boolean single = level.links().size() == 1 && !level.links().get(0).forward();
    if (level.most() > 0 && (!single || level.counted().keyFields().size() != 1)) {
      throw invalid(
          "A limit per parent counts the rows that refer by one reference and have a key of one"
              + " field; "
              + name(level.counted())
              + " goes by "
              + level.links().stream().map(Link::reference).toList()
              + ". Name one with to(reference).");
    }
  }

  private static String name(ModelType<?, ?> table) {
    return table.modelClass().getSimpleName();
  }

  private static ProgrammingException invalid(String message) {
    return new ProgrammingException(ErrorCode.INVALID_ARGUMENT, message);
  }
}
