package io.github.peeweevertx.bench.render;

import io.github.peeweevertx.bench.measure.BenchmarkException;
import io.github.peeweevertx.bench.measure.Comparison;
import io.github.peeweevertx.bench.measure.Contest;
import io.github.peeweevertx.bench.measure.Pace;
import io.github.peeweevertx.sql.Rendered;
import io.github.peeweevertx.sql.SqlQuery;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jooq.Query;

/**
 * A select with three joins and five conditions, built and rendered anew for every operation, by
 * this toolkit and by jOOQ. What leads to the same statement is compared: the texts of both are
 * equal but for letter case, parentheses and the way a placeholder is written.
 */
public final class RenderBenchmark {
  /** The process that this belongs to. */
  public static final String FAMILY = "render";

  /** The contender that the others are compared with. */
  public static final String BASELINE = "jooq";

  private static final String WHOLE = "build-and-render";
  private static final String BUILD = "build";
  private static final String RENDER = "render";

  /** What there is to be measured. */
  public static final List<String> WORK = List.of(WHOLE, BUILD, RENDER);

  private static final Pattern NUMBERED = Pattern.compile("\\$\\d+");

  private RenderBenchmark() {}

  /**
   * Checks that both say the same, and measures.
   *
   * @param pace how long
   * @param wanted says of an id whether it is to be measured
   * @return building and rendering together, then each of them alone
   */
  public static List<Comparison> run(Pace pace, Predicate<String> wanted) {
    checkTexts();
    Map<String, Function<Pace, Comparison>> all = new LinkedHashMap<>();
    all.put(WHOLE, RenderBenchmark::whole);
    all.put(BUILD, RenderBenchmark::building);
    all.put(RENDER, RenderBenchmark::rendering);
    return all.entrySet().stream()
        .filter(entry -> wanted.test(entry.getKey()))
        .map(entry -> entry.getValue().apply(pace))
        .toList();
  }

  /** Text and values in one go; jOOQ's text alone is the part of its work that is surely needed. */
  private static Comparison whole(Pace pace) {
    return compared(
        WHOLE,
        "three joins, five conditions: build and render",
        new Contest(pace)
            .with(BASELINE, task(search -> JooqQuery.build(search).getSQL().length()))
            .with(
                "jooq-and-values",
                task(
                    search -> {
                      Query query = JooqQuery.build(search);
                      return query.getSQL().length() + query.getBindValues().size();
                    }))
            .with("ours", task(search -> size(ToolkitQuery.render(ToolkitQuery.build(search))))));
  }

  private static Comparison building(Pace pace) {
    return compared(
        BUILD,
        "the same query, built and not rendered",
        new Contest(pace)
            .with(BASELINE, task(search -> JooqQuery.build(search) == null ? 0 : 1))
            .with("ours", task(search -> ToolkitQuery.build(search) == null ? 0 : 1)));
  }

  private static Comparison rendering(Pace pace) {
    Query[] theirs = new Query[RenderTurn.SEARCHES];
    SqlQuery[] ours = new SqlQuery[RenderTurn.SEARCHES];
    for (int i = 0; i < ours.length; i++) {
      theirs[i] = JooqQuery.build(Search.number(i));
      ours[i] = ToolkitQuery.build(Search.number(i));
    }
    return compared(
        RENDER,
        "the same query, built before and rendered",
        new Contest(pace)
            .with(BASELINE, new RenderTurn(i -> theirs[i].getSQL().length()))
            .with("ours", new RenderTurn(i -> size(ToolkitQuery.render(ours[i])))));
  }

  private static int size(Rendered rendered) {
    return rendered.text().length() + rendered.parameters().size();
  }

  private static RenderTurn task(SearchTask task) {
    Search[] searches = new Search[RenderTurn.SEARCHES];
    for (int i = 0; i < searches.length; i++) {
      searches[i] = Search.number(i);
    }
    return new RenderTurn(i -> task.sizeOf(searches[i]));
  }

  private static Comparison compared(String id, String title, Contest contest) {
    return new Comparison(FAMILY, id, title, 1, BASELINE, contest.run());
  }

  static void checkTexts() {
    Search search = Search.number(42);
    Rendered ours = ToolkitQuery.render(ToolkitQuery.build(search));
    Query theirs = JooqQuery.build(search);
    String text = comparable(ours.text());
    if (!text.equals(comparable(theirs.getSQL()))) {
      throw new BenchmarkException(
          "the queries differ, ours is\n%s\nand jOOQ's is\n%s"
              .formatted(ours.text(), theirs.getSQL()));
    }
    if (!ours.parameters().equals(theirs.getBindValues())) {
      throw new BenchmarkException("the values of the queries differ");
    }
  }

  /** All conditions are joined by AND, so that parentheses change nothing. */
  static String comparable(String sql) {
    return NUMBERED
        .matcher(sql.toLowerCase(Locale.ROOT))
        .replaceAll("?")
        .replace("inner join", "join")
        .replace("!=", "<>")
        .replaceAll("[()]", "")
        .replaceAll("\\s+", " ")
        .trim();
  }

  /** Does the work for one search. */
  @FunctionalInterface
  private interface SearchTask {
    int sizeOf(Search search);
  }
}
