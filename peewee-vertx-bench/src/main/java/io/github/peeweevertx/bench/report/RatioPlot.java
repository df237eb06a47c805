package io.github.peeweevertx.bench.report;

import io.github.peeweevertx.bench.measure.Comparison;
import io.github.peeweevertx.bench.measure.Result;
import io.github.peeweevertx.bench.measure.Spread;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A picture: how fast each contender is against the baseline, a bar with its extremes. */
final class RatioPlot {
  private static final int LEFT = 330;
  private static final int WIDTH = 900;
  private static final int RIGHT = 70;
  private static final int TOP = 50;
  private static final int BAR = 16;
  private static final int GAP = 6;
  private static final int HEADING = 26;
  private static final List<String> COLOURS =
      List.of("#4c78a8", "#f58518", "#54a24b", "#b279a2", "#e45756", "#72b7b2");

  private final String family;
  private final List<Comparison> comparisons;
  private final List<String> contenders;
  private final double largest;
  private final StringBuilder body = new StringBuilder();
  private int y = TOP;

  RatioPlot(String family, List<Comparison> comparisons) {
    this.family = family;
    this.comparisons = comparisons;
    this.contenders = contenders(comparisons);
    this.largest =
        comparisons.stream()
            .flatMap(each -> each.results().stream().map(each::ratio))
            .mapToDouble(Spread::max)
            .max()
            .orElse(1);
  }

  private static List<String> contenders(List<Comparison> comparisons) {
    List<String> names = new ArrayList<>();
    comparisons.stream()
        .flatMap(each -> each.results().stream())
        .map(Result::contender)
        .filter(name -> !names.contains(name))
        .forEach(names::add);
    return names;
  }

  String svg() {
    comparisons.forEach(this::group);
    int height = y + GAP;
    return """
    <svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="%2$d" viewBox="0 0 %1$d %2$d" \
    font-family="sans-serif" font-size="12">
    <rect width="%1$d" height="%2$d" fill="white"/>
    <text x="10" y="24" font-size="16">%3$s: speed against %4$s</text>
    <line x1="%5$.1f" y1="%6$d" x2="%5$.1f" y2="%2$d" stroke="#888" stroke-dasharray="3 3"/>
    <text x="%5$.1f" y="%7$d" text-anchor="middle" fill="#555">1.00</text>
    %8$s</svg>
    """
        .formatted(
            WIDTH,
            height,
            escaped(family),
            escaped(comparisons.isEmpty() ? "" : comparisons.get(0).baseline()),
            x(1),
            TOP - GAP,
            TOP - 2 * GAP,
            body);
  }

  private void group(Comparison comparison) {
    y += HEADING;
    add(
        "<text x=\"10\" y=\"%d\" font-weight=\"bold\">%s</text>%n",
        y - GAP, escaped(comparison.title()));
    for (Result each : comparison.results()) {
      bar(each.contender(), comparison.ratio(each));
    }
  }

  private void bar(String name, Spread ratio) {
    String colour = COLOURS.get(contenders.indexOf(name) % COLOURS.size());
    double middle = y + BAR / 2.0;
    add(
        "<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%s</text>%n",
        LEFT - GAP, middle + 4, escaped(name));
    add(
        "<rect x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"%d\" fill=\"%s\"/>%n",
        LEFT, y, x(ratio.median()) - LEFT, BAR, colour);
    add(
        "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"black\"/>%n",
        x(ratio.min()), middle, x(ratio.max()), middle);
    add(
        "<text x=\"%.1f\" y=\"%.1f\">%.2f</text>%n",
        x(ratio.max()) + GAP, middle + 4, ratio.median());
    y += BAR + GAP;
  }

  private double x(double ratio) {
    return LEFT + ratio / largest * (WIDTH - LEFT - RIGHT);
  }

  private void add(String format, Object... values) {
    body.append(String.format(Locale.ROOT, format, values));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
