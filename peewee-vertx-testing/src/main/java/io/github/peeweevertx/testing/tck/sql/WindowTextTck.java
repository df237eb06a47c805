package io.github.peeweevertx.testing.tck.sql;

import static io.github.peeweevertx.testing.tck.sql.RegisterTable.REGISTER;
import static io.github.peeweevertx.testing.tck.sql.SampleTable.SAMPLE;

import io.github.peeweevertx.ast.FrameExclusion;
import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.query.Fn;
import io.github.peeweevertx.query.Window;
import io.github.peeweevertx.query.WindowFn;
import io.github.peeweevertx.sql.Dialect;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Window functions: in place and named, with frames of all kinds. */
public abstract class WindowTextTck extends SqlTextTck {
  /** For ranks and neighbours; its neighbours have no default either. */
  private static final Words NEEDS_AN_ORDER = Words.MARIADB;

  private static final String FROM = " FROM \"register\" AS \"t1\"";

  /**
   * Makes the suite of a dialect.
   *
   * @param dialect the dialect
   * @param words which of the texts it is compared with
   */
  protected WindowTextTck(Dialect dialect, Words words) {
    super(dialect, words);
  }

  @Nested
  class InPlace {
    @Test
    void groupsAndOrders() {
      expect(
              REGISTER
                  .select(
                      REGISTER.value,
                      Fn.avg(REGISTER.value).over(w -> w.partitionBy(REGISTER.category)))
                  .orderBy(REGISTER.id),
              "SELECT \"t1\".\"value\", AVG(\"t1\".\"value\") OVER"
                  + " (PARTITION BY \"t1\".\"category\")"
                  + FROM
                  + " ORDER BY \"t1\".\"id\"")
          .with();
      expect(
              REGISTER.select(WindowFn.rank().over(w -> w.orderBy(REGISTER.value))),
              "SELECT RANK() OVER (ORDER BY \"t1\".\"value\")" + FROM)
          .with();
      expect(
              REGISTER.select(
                  Fn.sum(REGISTER.value)
                      .over(Window.by(REGISTER.category).orderBy(REGISTER.id.desc()))
                      .as("rsum")),
              "SELECT SUM(\"t1\".\"value\") OVER (PARTITION BY \"t1\".\"category\""
                  + " ORDER BY \"t1\".\"id\" DESC) AS \"rsum\""
                  + FROM)
          .with();
    }

    @Test
    void allRows() {
      expect(
              REGISTER.select(WindowFn.lag(REGISTER.value, 1).over()),
              "SELECT LAG(\"t1\".\"value\", ?) OVER ()" + FROM)
          .doesNotRunOn(NEEDS_AN_ORDER)
          .with(1);
    }

    @Test
    void neighbours() {
      expect(
              REGISTER.select(
                  WindowFn.lead(REGISTER.value, 2, 0).over(),
                  WindowFn.firstValue(REGISTER.value).over(),
                  WindowFn.lastValue(REGISTER.value).over(),
                  WindowFn.nthValue(REGISTER.value, 3).over()),
              "SELECT LEAD(\"t1\".\"value\", ?, ?) OVER (), FIRST_VALUE(\"t1\".\"value\") OVER (),"
                  + " LAST_VALUE(\"t1\".\"value\") OVER (), NTH_VALUE(\"t1\".\"value\", ?) OVER ()"
                  + FROM)
          .doesNotRunOn(NEEDS_AN_ORDER)
          .with(2, 0, 3);
    }

    @Test
    void ranks() {
      expect(
              REGISTER.select(
                  WindowFn.rowNumber().over(),
                  WindowFn.denseRank().over(),
                  WindowFn.percentRank().over(),
                  WindowFn.cumeDist().over(),
                  WindowFn.ntile(4).over()),
              "SELECT ROW_NUMBER() OVER (), DENSE_RANK() OVER (), PERCENT_RANK() OVER (),"
                  + " CUME_DIST() OVER (), NTILE(?) OVER ()"
                  + FROM)
          .doesNotRunOn(NEEDS_AN_ORDER)
          .with(4);
    }

    @Test
    void aFilterStandsInFrontOfTheWindow() {
      expect(
              REGISTER.select(
                  Fn.sum(REGISTER.value)
                      .filter(REGISTER.value.gt(1))
                      .over(Window.by(REGISTER.category).from(Window.preceding(1)))),
              "SELECT SUM(\"t1\".\"value\") FILTER (WHERE (\"t1\".\"value\" > ?))"
                  + " OVER (PARTITION BY \"t1\".\"category\" ROWS 1 PRECEDING)"
                  + FROM)
          .notOnMysql()
          .with(1);
    }

    @Test
    void inTheOrderOfTheQuery() {
      expect(
              REGISTER
                  .select(REGISTER.id)
                  .orderBy(
                      WindowFn.firstValue(REGISTER.id)
                          .over(Window.by(REGISTER.value).orderBy(REGISTER.id))),
              "SELECT \"t1\".\"id\""
                  + FROM
                  + " ORDER BY FIRST_VALUE(\"t1\".\"id\")"
                  + " OVER (PARTITION BY \"t1\".\"value\" ORDER BY \"t1\".\"id\")")
          .with();
    }

    @Test
    void overAnExpressionWithAValue() {
      expect(
              SAMPLE.select(Fn.sum(SAMPLE.value).over(Window.ordered(SAMPLE.counter.plus(1)))),
              "SELECT SUM(\"t1\".\"value\") OVER (ORDER BY (\"t1\".\"counter\" + ?))"
                  + " FROM \"sample\" AS \"t1\"")
          .with(1);
    }
  }

  @Nested
  class Frames {
    private Expectation frame(UnaryOperator<Window> window, String text) {
      return expect(
          REGISTER.select(Fn.sum(REGISTER.value).over(window)),
          "SELECT SUM(\"t1\".\"value\") OVER (" + text + ")" + FROM);
    }

    @Test
    void ofTypesOnly() {
      frame(Window::asRange, "RANGE UNBOUNDED PRECEDING").with();
      frame(Window::asRows, "ROWS UNBOUNDED PRECEDING").with();
      frame(
              w -> w.orderBy(REGISTER.value).asRange(),
              "ORDER BY \"t1\".\"value\" RANGE UNBOUNDED PRECEDING")
          .with();
      frame(
              w -> w.partitionBy(REGISTER.category).asRows(),
              "PARTITION BY \"t1\".\"category\" ROWS UNBOUNDED PRECEDING")
          .with();
    }

    @Test
    void withBounds() {
      frame(w -> w.from(Window.unboundedPreceding()), "ROWS UNBOUNDED PRECEDING").with();
      frame(
              w -> w.between(Window.unboundedPreceding(), Window.unboundedFollowing()),
              "ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING")
          .with();
      frame(
              w -> w.range(Window.unboundedPreceding(), Window.unboundedFollowing()),
              "RANGE BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING")
          .with();
      frame(
              w ->
                  w.partitionBy(REGISTER.category)
                      .rows(Window.unboundedPreceding(), Window.following(2)),
              "PARTITION BY \"t1\".\"category\" ROWS BETWEEN UNBOUNDED PRECEDING AND 2 FOLLOWING")
          .with();
      frame(
              w ->
                  w.orderBy(REGISTER.value).range(Window.currentRow(), Window.unboundedFollowing()),
              "ORDER BY \"t1\".\"value\" RANGE BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING")
          .with();
      frame(
              w -> w.orderBy(REGISTER.value.desc()).range(Window.preceding(1), Window.following(2)),
              "ORDER BY \"t1\".\"value\" DESC RANGE BETWEEN 1 PRECEDING AND 2 FOLLOWING")
          .with();
    }

    @Test
    void ofGroupsOfEqualRows() {
      frame(
              w -> w.orderBy(REGISTER.value).groups(Window.preceding(3), Window.preceding(1)),
              "ORDER BY \"t1\".\"value\" GROUPS BETWEEN 3 PRECEDING AND 1 PRECEDING")
          .notOnMysql()
          .with();
      frame(
              w -> w.orderBy(REGISTER.value).asGroups(),
              "ORDER BY \"t1\".\"value\" GROUPS UNBOUNDED PRECEDING")
          .notOnMysql()
          .with();
    }

    @Test
    void withoutSomeRows() {
      for (FrameExclusion exclusion : FrameExclusion.values()) {
        frame(
                w ->
                    w.orderBy(REGISTER.value)
                        .rows(Window.preceding(4), Window.unboundedFollowing())
                        .exclude(exclusion),
                "ORDER BY \"t1\".\"value\" ROWS BETWEEN 4 PRECEDING AND UNBOUNDED FOLLOWING"
                    + " EXCLUDE "
                    + exclusion.sql())
            .notOnMysql()
            .with();
      }
    }

    @Test
    void ofNegativeLengthAreRefused() {
      refused(ErrorCode.INVALID_ARGUMENT, () -> Window.preceding(-1));
      refused(ErrorCode.INVALID_ARGUMENT, () -> Window.following(-1));
      refused(ErrorCode.INVALID_ARGUMENT, () -> Window.all().from(null));
      refused(ErrorCode.INVALID_ARGUMENT, () -> Window.all().between(null, Window.currentRow()));
    }
  }

  @Nested
  class Named {
    @Test
    void areDefinedOnce() {
      Window w = Window.by(REGISTER.category).orderBy(REGISTER.value.desc()).as("w");
      expect(
              REGISTER
                  .select(WindowFn.rank().over(w), Fn.avg(REGISTER.value).over(w).as("a"))
                  .window(w)
                  .orderBy(REGISTER.id),
              "SELECT RANK() OVER \"w\", AVG(\"t1\".\"value\") OVER \"w\" AS \"a\""
                  + FROM
                  + " WINDOW \"w\" AS (PARTITION BY \"t1\".\"category\""
                  + " ORDER BY \"t1\".\"value\" DESC) ORDER BY \"t1\".\"id\"")
          .with();
    }

    @Test
    void severalOfThem() {
      Window w1 = Window.by(REGISTER.category).as("w1");
      Window w2 = Window.ordered(REGISTER.value).as("w2");
      expect(
              REGISTER
                  .select(Fn.avg(REGISTER.value).over(w1), WindowFn.rank().over(w2))
                  .window(w1, w2),
              "SELECT AVG(\"t1\".\"value\") OVER \"w1\", RANK() OVER \"w2\""
                  + FROM
                  + " WINDOW \"w1\" AS (PARTITION BY \"t1\".\"category\"),"
                  + " \"w2\" AS (ORDER BY \"t1\".\"value\")")
          .with();
    }

    @Test
    void extendEachOther() {
      Window w1 = Window.by(REGISTER.category).as("w1");
      Window w2 = Window.all().extending(w1).as("w2");
      Window w3 = Window.ordered(REGISTER.value).extending(w2).as("w3");
      expect(
              REGISTER.select(Fn.sum(REGISTER.value).over(w3)).window(w1, w2, w3),
              "SELECT SUM(\"t1\".\"value\") OVER \"w3\""
                  + FROM
                  + " WINDOW \"w1\" AS (PARTITION BY \"t1\".\"category\"), \"w2\" AS (\"w1\"),"
                  + " \"w3\" AS (\"w2\" ORDER BY \"t1\".\"value\")")
          .with();
    }

    @Test
    void needNamesOfTheirOwn() {
      Window w = Window.by(REGISTER.category).as("w");
      Window again = Window.ordered(REGISTER.value).as("w");
      refused(ErrorCode.INVALID_QUERY, () -> REGISTER.select().window(w, again));
      refused(ErrorCode.INVALID_QUERY, () -> REGISTER.select().window(Window.all()));
      refused(ErrorCode.INVALID_QUERY, () -> Window.all().extending(Window.all()));
    }
  }
}
