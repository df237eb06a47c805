package io.github.peeweevertx.testing.tck.sql;

import io.github.peeweevertx.ast.Condition;
import io.github.peeweevertx.ast.Expr;
import io.github.peeweevertx.ast.NumberExpr;
import io.github.peeweevertx.ast.StringExpr;
import io.github.peeweevertx.query.Case;
import io.github.peeweevertx.query.Fn;
import io.github.peeweevertx.query.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Random terms, each as the query says it and as Java computes it. Only letters that every order of
 * letters puts alike, only numbers that never overflow.
 */
final class RandomTerms {
  private static final String[] TEXTS = {"", "a", "b", "ab", "ba", "x"};
  private static final int DEEPEST = 4;

  private final Random random;
  private final List<Term<NumberExpr<Integer>, Integer>> numbers;
  private final List<Term<StringExpr, String>> texts;

  /**
   * A term twice.
   *
   * @param sql as the query says it
   * @param java as Java computes it of the columns of one row; null is NULL
   */
  record Term<E extends Expr<?>, T>(E sql, Function<Object[], T> java) {}

  /** Random terms over the columns of some sources. */
  RandomTerms(
      Random random,
      List<Term<NumberExpr<Integer>, Integer>> numbers,
      List<Term<StringExpr, String>> texts) {
    this.random = random;
    this.numbers = numbers;
    this.texts = texts;
  }

  Term<?, ?> any() {
    return random.nextBoolean() ? number(0) : text(0);
  }

  Term<Condition, Boolean> condition() {
    return condition(0);
  }

  private Term<NumberExpr<Integer>, Integer> number(int depth) {
    return switch (depth < DEEPEST ? random.nextInt(8) : 0) {
      case 1 -> constant();
      case 2 -> sum(number(depth + 1), number(depth + 1));
      case 3 -> difference(number(depth + 1), number(depth + 1));
      case 4 -> twice(number(depth + 1));
      case 5 -> length(text(depth + 1));
      case 6 -> orElse(number(depth + 1), random.nextInt(9));
      case 7 -> chosen(condition(depth + 1), number(depth + 1), number(depth + 1));
      default -> numbers.get(random.nextInt(numbers.size()));
    };
  }

  private Term<NumberExpr<Integer>, Integer> constant() {
    int value = random.nextInt(20) - 10;
    return new Term<>(Value.of(value), row -> value);
  }

  private static Term<NumberExpr<Integer>, Integer> sum(
      Term<NumberExpr<Integer>, Integer> one, Term<NumberExpr<Integer>, Integer> two) {
    return new Term<>(one.sql.plus(two.sql), both(one.java, two.java, Integer::sum));
  }

  private static Term<NumberExpr<Integer>, Integer> difference(
      Term<NumberExpr<Integer>, Integer> one, Term<NumberExpr<Integer>, Integer> two) {
    return new Term<>(one.sql.minus(two.sql), both(one.java, two.java, (a, b) -> a - b));
  }

  private static Term<NumberExpr<Integer>, Integer> twice(Term<NumberExpr<Integer>, Integer> one) {
    return new Term<>(one.sql.times(2), of(one.java, a -> a * 2));
  }

  private static Term<NumberExpr<Integer>, Integer> length(Term<StringExpr, String> text) {
    return new Term<>(text.sql.length(), of(text.java, String::length));
  }

  private static Term<NumberExpr<Integer>, Integer> orElse(
      Term<NumberExpr<Integer>, Integer> one, int otherwise) {
    return new Term<>(
        Fn.coalesce(one.sql, otherwise),
        row -> {
          Integer value = one.java.apply(row);
          return value == null ? Integer.valueOf(otherwise) : value;
        });
  }

  private static Term<NumberExpr<Integer>, Integer> chosen(
      Term<Condition, Boolean> condition,
      Term<NumberExpr<Integer>, Integer> yes,
      Term<NumberExpr<Integer>, Integer> no) {
    return new Term<>(
        NumberExpr.of(Case.<Integer>when(condition.sql, yes.sql).orElse(no.sql)),
        row ->
            Boolean.TRUE.equals(condition.java.apply(row))
                ? yes.java.apply(row)
                : no.java.apply(row));
  }

  private Term<StringExpr, String> text(int depth) {
    return switch (depth < DEEPEST ? random.nextInt(5) : 0) {
      case 1 -> {
        String value = TEXTS[random.nextInt(TEXTS.length)];
        yield new Term<>(Value.of(value), row -> value);
      }
      case 2 -> {
        Term<StringExpr, String> one = text(depth + 1);
        Term<StringExpr, String> two = text(depth + 1);
        yield new Term<>(one.sql.concat(two.sql), both(one.java, two.java, String::concat));
      }
      case 3 -> {
        Term<StringExpr, String> one = text(depth + 1);
        yield new Term<>(one.sql.lower(), of(one.java, a -> a.toLowerCase(Locale.ROOT)));
      }
      default -> texts.get(random.nextInt(texts.size()));
    };
  }

  private Term<Condition, Boolean> condition(int depth) {
    return switch (depth < DEEPEST ? random.nextInt(9) : random.nextInt(6)) {
      case 0 -> compared(number(depth + 1), number(depth + 1));
      case 1 -> listed(number(depth + 1));
      case 2 -> bounded(number(depth + 1));
      case 3 -> isNull(text(depth + 1));
      case 4 -> contains(text(depth + 1));
      case 5 -> same(text(depth + 1), text(depth + 1));
      case 6 -> and(condition(depth + 1), condition(depth + 1));
      case 7 -> or(condition(depth + 1), condition(depth + 1));
      default -> {
        Term<Condition, Boolean> one = condition(depth + 1);
        yield new Term<>(one.sql.not(), of(one.java, a -> !a));
      }
    };
  }

  private Term<Condition, Boolean> compared(
      Term<NumberExpr<Integer>, Integer> one, Term<NumberExpr<Integer>, Integer> two) {
    return switch (random.nextInt(4)) {
      case 0 -> new Term<>(one.sql.lt(two.sql), both(one.java, two.java, (a, b) -> a < b));
      case 1 -> new Term<>(one.sql.ge(two.sql), both(one.java, two.java, (a, b) -> a >= b));
      case 2 -> new Term<>(one.sql.ne(two.sql), both(one.java, two.java, (a, b) -> !a.equals(b)));
      default -> new Term<>(one.sql.eq(two.sql), both(one.java, two.java, Integer::equals));
    };
  }

  private Term<Condition, Boolean> listed(Term<NumberExpr<Integer>, Integer> one) {
    List<Integer> values = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      values.add(random.nextInt(10));
    }
    boolean in = random.nextBoolean();
    // An empty list is a constant, whatever the number is: NULL too.
    Function<Object[], Boolean> java =
        values.isEmpty() ? row -> !in : of(one.java, a -> values.contains(a) == in);
    return new Term<>(in ? one.sql.in(values) : one.sql.notIn(values), java);
  }

  private Term<Condition, Boolean> bounded(Term<NumberExpr<Integer>, Integer> one) {
    int low = random.nextInt(10) - 5;
    int high = low + random.nextInt(8);
    return new Term<>(one.sql.between(low, high), of(one.java, a -> a >= low && a <= high));
  }

  private Term<Condition, Boolean> isNull(Term<StringExpr, String> one) {
    return random.nextBoolean()
        ? new Term<>(one.sql.isNull(), row -> one.java.apply(row) == null)
        : new Term<>(one.sql.isNotNull(), row -> one.java.apply(row) != null);
  }

  private Term<Condition, Boolean> contains(Term<StringExpr, String> one) {
    String part = TEXTS[random.nextInt(TEXTS.length)];
    return switch (random.nextInt(3)) {
      case 0 -> new Term<>(one.sql.startsWith(part), of(one.java, a -> a.startsWith(part)));
      case 1 -> new Term<>(one.sql.endsWith(part), of(one.java, a -> a.endsWith(part)));
      default -> new Term<>(one.sql.contains(part), of(one.java, a -> a.contains(part)));
    };
  }

  private static Term<Condition, Boolean> same(
      Term<StringExpr, String> one, Term<StringExpr, String> two) {
    return new Term<>(one.sql.eq(two.sql), both(one.java, two.java, String::equals));
  }

  private static Term<Condition, Boolean> and(
      Term<Condition, Boolean> one, Term<Condition, Boolean> two) {
    return new Term<>(
        one.sql.and(two.sql),
        row -> {
          Boolean a = one.java.apply(row);
          Boolean b = two.java.apply(row);
          return Boolean.FALSE.equals(a) || Boolean.FALSE.equals(b)
              ? Boolean.FALSE
              : a == null || b == null ? null : Boolean.TRUE;
        });
  }

  private static Term<Condition, Boolean> or(
      Term<Condition, Boolean> one, Term<Condition, Boolean> two) {
    return new Term<>(
        one.sql.or(two.sql),
        row -> {
          Boolean a = one.java.apply(row);
          Boolean b = two.java.apply(row);
          return Boolean.TRUE.equals(a) || Boolean.TRUE.equals(b)
              ? Boolean.TRUE
              : a == null || b == null ? null : Boolean.FALSE;
        });
  }

  private static <A, R> Function<Object[], R> of(
      Function<Object[], A> one, Function<A, R> function) {
    return row -> {
      A a = one.apply(row);
      return a == null ? null : function.apply(a);
    };
  }

  private static <A, B, R> Function<Object[], R> both(
      Function<Object[], A> one, Function<Object[], B> two, BiFunction<A, B, R> function) {
    return row -> {
      A a = one.apply(row);
      B b = two.apply(row);
      return a == null || b == null ? null : function.apply(a, b);
    };
  }
}
