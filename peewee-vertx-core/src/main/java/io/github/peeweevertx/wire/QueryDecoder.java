package io.github.peeweevertx.wire;

import io.github.peeweevertx.ast.CompoundNode;
import io.github.peeweevertx.ast.ConflictAction;
import io.github.peeweevertx.ast.ConflictNode;
import io.github.peeweevertx.ast.CteNode;
import io.github.peeweevertx.ast.CteSource;
import io.github.peeweevertx.ast.DeleteNode;
import io.github.peeweevertx.ast.FrameBound;
import io.github.peeweevertx.ast.FrameExclusion;
import io.github.peeweevertx.ast.FrameNode;
import io.github.peeweevertx.ast.FrameType;
import io.github.peeweevertx.ast.FromNode;
import io.github.peeweevertx.ast.InsertNode;
import io.github.peeweevertx.ast.JoinNode;
import io.github.peeweevertx.ast.JoinType;
import io.github.peeweevertx.ast.LockNode;
import io.github.peeweevertx.ast.LockStrength;
import io.github.peeweevertx.ast.LockWait;
import io.github.peeweevertx.ast.Node;
import io.github.peeweevertx.ast.RowNode;
import io.github.peeweevertx.ast.SelectNode;
import io.github.peeweevertx.ast.SetNode;
import io.github.peeweevertx.ast.SetOperator;
import io.github.peeweevertx.ast.Source;
import io.github.peeweevertx.ast.UpdateNode;
import io.github.peeweevertx.ast.ValuesNode;
import io.github.peeweevertx.ast.WindowNode;
import io.github.peeweevertx.query.ModelTable;
import java.util.List;

/** Reads whole statements, clause by clause, in the order in which the encoder writes them. */
final class QueryDecoder {
  private final Decoding from;
  private ModelTable<?, ?> written;

  QueryDecoder(Decoding from) {
    this.from = from;
  }

  SelectNode select(Object json) {
    Part part = Part.of(json, "select");
    List<CteNode> ctes = part.list("with", this::cte);
    List<FromNode> sources = part.list("from", this::fromNode);
    SelectNode select =
        new SelectNode(
            ctes,
            part.flag("distinct"),
            from.nodes(part, "distinctOn"),
            columns(part),
            from.nodes(part, "value"),
            sources,
            from.nodeOrNull(part.any("where")),
            from.nodes(part, "groupBy"),
            from.nodeOrNull(part.any("having")),
            part.list("windows", this::window),
            from.nodes(part, "orderBy"),
            from.nodeOrNull(part.any("limit")),
            from.nodeOrNull(part.any("offset")),
            lock(part.any("lock")));
    part.end();
    return select;
  }

  private List<Node> columns(Part part) {
    List<Node> columns = from.nodes(part, "columns");
    if (columns.isEmpty()) {
      throw Part.bad("a select has no columns");
    }
    return columns;
  }

  CompoundNode compound(Object json) {
    Part part = Part.of(json, "compound");
    SetOperator operator = part.constant("operator", SetOperator.class);
    CompoundNode compound =
        new CompoundNode(
            part.list("with", this::cte),
            from.query(part.any("left")),
            operator,
            from.query(part.any("right")),
            from.nodes(part, "orderBy"),
            from.nodeOrNull(part.any("limit")),
            from.nodeOrNull(part.any("offset")));
    part.end();
    return compound;
  }

  ValuesNode values(Object json) {
    List<RowNode> rows = Part.each(json, "values", this::row);
    if (rows.isEmpty()) {
      throw Part.bad("a list of values is empty");
    }
    return new ValuesNode(rows);
  }

  private RowNode row(Object json) {
    return new RowNode(Part.each(json, "a row", from::node));
  }

  private CteNode cte(Object json) {
    Part part = Part.of(json, "with");
    if (!(from.source(part.any("source")) instanceof CteSource source)) {
      throw Part.bad("only a common table expression is defined in with");
    }
    CteNode cte =
        new CteNode(
            source,
            Decoding.names(part, "columns"),
            from.node(part.any("query")),
            part.flag("recursive"),
            part.flagOrNull("materialized"));
    part.end();
    return cte;
  }

  private FromNode fromNode(Object json) {
    Part part = Part.of(json, "from");
    Source source = from.source(part.any("source"));
    FromNode node = new FromNode(source, part.list("joins", this::join));
    part.end();
    return node;
  }

  private JoinNode join(Object json) {
    Part part = Part.of(json, "a join");
    JoinType type = part.constant("type", JoinType.class);
    Source source = from.source(part.any("source"));
    JoinNode join = new JoinNode(type, source, from.nodeOrNull(part.any("on")));
    part.end();
    return join;
  }

  WindowNode window(Object json) {
    Part part = Part.of(json, "a window");
    WindowNode window =
        new WindowNode(
            nameOrNull(part, "name"),
            nameOrNull(part, "base"),
            from.nodes(part, "partitionBy"),
            from.nodes(part, "orderBy"),
            frame(part.any("frame")));
    part.end();
    return window;
  }

  private static String nameOrNull(Part part, String field) {
    String name = part.textOrNull(field);
    return name == null ? null : Decoding.name(name);
  }

  private static FrameNode frame(Object json) {
    if (json == null) {
      return null;
    }
    Part part = Part.of(json, "a frame");
    FrameNode frame =
        new FrameNode(
            part.has("type") ? part.constant("type", FrameType.class) : null,
            bound(part.any("start")),
            bound(part.any("end")),
            part.has("exclude") ? part.constant("exclude", FrameExclusion.class) : null);
    part.end();
    return frame;
  }

  private static FrameBound bound(Object json) {
    if (json == null) {
      return null;
    }
    Part part = Part.of(json, "a bound of a frame");
    FrameBound.Kind kind = part.constant("kind", FrameBound.Kind.class);
    if (!(WireValues.fromJson(part.any("rows")) instanceof Number rows)) {
      throw Part.bad("a bound of a frame counts rows");
    }
    part.end();
    return new FrameBound(kind, rows.longValue());
  }

  private LockNode lock(Object json) {
    if (json == null) {
      return null;
    }
    Part part = Part.of(json, "a lock");
    LockNode lock =
        new LockNode(
            part.constant("strength", LockStrength.class),
            part.list("of", from::source),
            part.constant("wait", LockWait.class));
    part.end();
    return lock;
  }

  // Writing.

  /** The column of a field of the table that is being written. */
  String written(String field) {
    if (written == null) {
      throw Part.bad("it names a field to be written, and writes no table");
    }
    return TableNames.field(written, field).column().name();
  }

  private String written(Object field) {
    return written(Part.text(field));
  }

  InsertNode insert(Object json) {
    Part part = Part.of(json, "insert");
    List<CteNode> ctes = part.list("with", this::cte);
    ModelTable<?, ?> outer = written;
    written = from.table(part.any("table"));
    InsertNode insert =
        new InsertNode(
            ctes,
            written.source(),
            part.list("columns", this::written),
            part.list("rows", this::row),
            from.nodeOrNull(part.any("query")),
            conflict(part.any("conflict")),
            from.nodes(part, "returning"));
    written = outer;
    part.end();
    return insert;
  }

  private ConflictNode conflict(Object json) {
    if (json == null) {
      return null;
    }
    Part part = Part.of(json, "conflict");
    ConflictNode conflict =
        new ConflictNode(
            part.constant("action", ConflictAction.class),
            from.nodes(part, "target"),
            from.nodeOrNull(part.any("targetWhere")),
            nameOrNull(part, "constraint"),
            part.list("preserve", this::written),
            part.list("set", this::set),
            from.nodeOrNull(part.any("where")));
    part.end();
    return conflict;
  }

  private SetNode set(Object json) {
    Part part = Part.of(json, "set");
    SetNode set = new SetNode(written(part.text("field")), from.node(part.any("to")));
    part.end();
    return set;
  }

  UpdateNode update(Object json) {
    Part part = Part.of(json, "update");
    List<CteNode> ctes = part.list("with", this::cte);
    ModelTable<?, ?> outer = written;
    written = from.table(part.any("table"));
    List<FromNode> sources = part.list("from", this::fromNode);
    List<SetNode> sets = part.list("set", this::set);
    if (sets.isEmpty()) {
      throw Part.bad("an update writes nothing");
    }
    UpdateNode update =
        new UpdateNode(
            ctes,
            written.source(),
            sets,
            sources,
            from.nodeOrNull(part.any("where")),
            from.nodes(part, "orderBy"),
            from.nodeOrNull(part.any("limit")),
            from.nodes(part, "returning"));
    written = outer;
    part.end();
    return update;
  }

  DeleteNode delete(Object json) {
    Part part = Part.of(json, "delete");
    DeleteNode delete =
        new DeleteNode(
            part.list("with", this::cte),
            from.table(part.any("table")).source(),
            part.list("from", this::fromNode),
            from.nodeOrNull(part.any("where")),
            from.nodes(part, "orderBy"),
            from.nodeOrNull(part.any("limit")),
            from.nodes(part, "returning"));
    part.end();
    return delete;
  }
}
