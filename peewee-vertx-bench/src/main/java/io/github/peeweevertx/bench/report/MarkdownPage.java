package io.github.peeweevertx.bench.report;

import io.github.peeweevertx.bench.measure.Comparison;
import io.github.peeweevertx.bench.measure.Result;
import io.github.peeweevertx.bench.measure.Round;
import io.github.peeweevertx.bench.measure.Spread;
import java.util.Formatter;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/** The report as a page of text with tables. */
final class MarkdownPage {
  private static final double NANOS_PER_MILLI = 1e6;

  private final Report report;

  MarkdownPage(Report report) {
    this.report = report;
  }

  String text() {
    Formatter page = new Formatter(Locale.ROOT);
    page.format("# Benchmark%n%n");
    head(page);
    report.byFamily().forEach((family, comparisons) -> family(page, family, comparisons));
    return page.toString();
  }

  private void head(Formatter page) {
    Surroundings where = report.surroundings();
    if (report.quick()) {
      page.format("**A quick run: it shows that everything runs, the figures mean nothing.**%n%n");
    }
    if (where.isBusy()) {
      page.format("**%s**%n%n", where.warning());
    }
    page.format("| | |%n|---|---|%n");
    page.format("| started | %s |%n", where.started());
    page.format("| JVM | %s |%n", where.java());
    page.format("| system | %s, %d processors |%n", where.system(), where.processors());
    page.format("| load before | %.2f |%n", where.load());
    new TreeMap<>(where.versions())
        .forEach((name, version) -> page.format("| %s | %s |%n", name, version));
    page.format(
        "| pace | %d rounds of %d ms, warm-up %d ms |%n",
        report.pace().rounds(), report.pace().roundMillis(), report.pace().warmUpMillis());
    page.format(
        "%nMedians over the rounds, with the extremes in parentheses. A ratio is that of the speeds"
            + " in the same round.%nClient and server share the processors, so that what the client"
            + " saves shows better in its CPU than in its speed.%nRead a difference under 10 %%"
            + " as none.%n");
  }

  private static void family(Formatter page, String family, List<Comparison> comparisons) {
    page.format("%n## %s%n%n![ratios](%s)%n", family, Report.picture(family));
    comparisons.forEach(each -> table(page, each));
  }

  private static void table(Formatter page, Comparison comparison) {
    int rows = comparison.rowsPerOperation();
    page.format("%n### %s: %s%n%n", comparison.id(), comparison.title());
    page.format(
        "| contender | %s per second | ratio to %s | p50 ms | p99 ms | client CPU µs/operation |"
            + " CPU to %s | bytes/operation |%n|---|---|---|---|---|---|---|---|%n",
        rows == 1 ? "operations" : "rows", comparison.baseline(), comparison.baseline());
    for (Result each : comparison.results()) {
      page.format(
          "| %s | %s | %s | %s | %s | %s | %s | %s |%n",
          each.contender(),
          numbers("%,.0f", each.spread(round -> round.perSecond() * rows)),
          numbers("%.2f", comparison.ratio(each)),
          millis(each.spread(Round::p50Nanos)),
          millis(each.spread(Round::p99Nanos)),
          numbers("%.1f", each.spread(Round::cpuMicros)),
          numbers("%.2f", comparison.cpuRatio(each)),
          numbers("%,.0f", each.spread(Round::bytes)));
    }
  }

  private static String numbers(String format, Spread spread) {
    return String.format(
        Locale.ROOT,
        format + " (" + format + ".." + format + ")",
        spread.median(),
        spread.min(),
        spread.max());
  }

  private static String millis(Spread nanos) {
    return nanos.median() == 0
        ? "-"
        : String.format(Locale.ROOT, "%.2f", nanos.median() / NANOS_PER_MILLI);
  }
}
