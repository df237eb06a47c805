package io.github.peeweevertx.wire;

import io.github.peeweevertx.ast.CteSource;
import io.github.peeweevertx.ast.DerivedSource;
import io.github.peeweevertx.ast.FunctionSource;
import io.github.peeweevertx.ast.ListNode;
import io.github.peeweevertx.ast.Node;
import io.github.peeweevertx.ast.ParamNode;
import io.github.peeweevertx.ast.QueryNode;
import io.github.peeweevertx.ast.Source;
import io.github.peeweevertx.ast.TableSource;
import io.github.peeweevertx.query.ModelTable;
import io.github.peeweevertx.type.SqlType;
import io.vertx.core.json.JsonArray;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What one message has told so far. Everything in it is checked; nothing of it becomes SQL text.
 */
final class Decoding {
  /** A source within a source: more than a person would write, less than a stack would mind. */
  private static final int DEEPEST = 12;

  /** An expression within an expression. */
  private static final int DEEPEST_NODE = 200;

  private static final int LONGEST_NAME = 64;
  private static final Pattern FUNCTION =
      Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,62}([.][A-Za-z_][A-Za-z0-9_]{0,62})?");

  private final TableNames tables;
  private final JsonArray described;
  private final Source[] sources;
  private final Map<Integer, ModelTable<?, ?>> read = new HashMap<>();
  private final Set<String> taken = new HashSet<>();
  private final Map<Integer, Node> values = new HashMap<>();
  private final ExpressionDecoder expressions = new ExpressionDecoder(this);
  private final QueryDecoder queries = new QueryDecoder(this);
  private final Map<String, SqlType<Object>> types = new HashMap<>();
  private int depth;
  private int nodes;

  Decoding(TableNames tables, JsonArray described) {
    this.tables = tables;
    this.described = described;
    this.sources = new Source[described.size()];
  }

  QueryDecoder queries() {
    return queries;
  }

  Node node(Object json) {
    if (++nodes > DEEPEST_NODE) {
      throw Part.bad("its expressions stand in each other, deeper than " + DEEPEST_NODE);
    }
    Node node = expressions.node(json);
    nodes--;
    return node;
  }

  Node nodeOrNull(Object json) {
    return json == null ? null : node(json);
  }

  QueryNode query(Object json) {
    if (node(json) instanceof QueryNode query) {
      return query;
    }
    throw Part.bad("a query is needed where something else stands");
  }

  List<Node> nodes(Part part, String name) {
    return part.list(name, this::node);
  }

  /** The source of a number; it is read where it is met first, as it was written. */
  Source source(Object number) {
    int at = Part.number(number, "a source");
    if (at >= sources.length) {
      throw Part.bad("it uses a source that it does not describe");
    }
    if (sources[at] == null) {
      if (++depth > DEEPEST) {
        throw Part.bad("its sources stand in each other, deeper than " + DEEPEST);
      }
      sources[at] = describedSource(at, Part.of(described.getValue(at), "a source"));
      depth--;
    }
    return sources[at];
  }

  private Source describedSource(int at, Part part) {
    Source source;
    if (part.has("model")) {
      ModelTable<?, ?> table = table(part.text("model"), alias(part));
      read.put(at, table);
      source = table.source();
    } else if (part.has("cte")) {
      source = new CteSource(name(part.text("cte")), alias(part));
    } else if (part.has("query")) {
      QueryNode query = query(part.any("query"));
      source = new DerivedSource(query, alias(part), names(part, "columns"), part.flag("lateral"));
    } else {
      Node function = node(part.any("function"));
      source =
          new FunctionSource(
              function, alias(part), names(part, "columns"), part.flag("ordinality"));
    }
    part.end();
    return source;
  }

  private static String alias(Part part) {
    String alias = part.textOrNull("as");
    return alias == null ? null : name(alias);
  }

  /** The table itself for the first of its sources, an alias of it for each other. */
  private ModelTable<?, ?> table(String name, String alias) {
    ModelTable<?, ?> table = tables.table(name);
    return taken.add(name) && alias == null ? table : table.as(alias);
  }

  /** A source that has to be a table of a model. */
  ModelTable<?, ?> table(Object number) {
    source(number);
    ModelTable<?, ?> table = read.get((Integer) number);
    if (table == null) {
      throw Part.bad("a table is needed where another source stands");
    }
    return table;
  }

  /** The column of a name: a field of a model, or whatever a subquery calls its column. */
  String column(Source source, String name) {
    return source instanceof TableSource table
        ? TableNames.field(tables.table(table), name).column().name()
        : name(name);
  }

  static String name(String name) {
    if (name.isEmpty() || name.length() > LONGEST_NAME || name.indexOf(0) >= 0) {
      throw Part.bad("a name has to have 1 to " + LONGEST_NAME + " characters");
    }
    return name;
  }

  static String function(String name) {
    if (!FUNCTION.matcher(name).matches()) {
      throw Part.bad("the name of a function has to be one word, or two with a dot");
    }
    return name;
  }

  static List<String> names(Part part, String list) {
    return part.list(list, each -> name(Part.text(each)));
  }

  // Values.

  Node value(Part part) {
    Object value =
        part.has("step")
            ? new StepValue(part.number("step"), name(part.text("field")))
            : WireValues.fromJson(part.any("value"));
    return remember(part, new ParamNode(type(part), value));
  }

  Node list(Part part) {
    SqlType<Object> type = type(part);
    List<Object> members = new ArrayList<>(part.list("list", WireValues::fromJson));
    return remember(part, new ListNode(type, members));
  }

  /** One object for each word: equal expressions have to be equal here as well. */
  SqlType<Object> type(Part part) {
    return types.computeIfAbsent(part.text("type"), WireTypes::read);
  }

  Node same(Part part) {
    Node known = values.get(part.number("same"));
    if (known == null) {
      throw Part.bad("it repeats a value that it has not named before");
    }
    return known;
  }

  private Node remember(Part part, Node node) {
    if (part.has("id") && values.put(part.number("id"), node) != null) {
      throw Part.bad("it names two values alike");
    }
    return node;
  }
}
