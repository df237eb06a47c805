package io.github.peeweevertx.testing.tck.sql;

import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.tck.sql.ArchiveTable.ARCHIVE;
import static io.github.peeweevertx.testing.tck.sql.RegisterTable.REGISTER;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.peeweevertx.ast.Condition;
import io.github.peeweevertx.ast.Expr;
import io.github.peeweevertx.ast.NumberExpr;
import io.github.peeweevertx.ast.Ordering;
import io.github.peeweevertx.ast.Selection;
import io.github.peeweevertx.ast.Sortable;
import io.github.peeweevertx.ast.StringExpr;
import io.github.peeweevertx.query.Fn;
import io.github.peeweevertx.query.Select;
import io.github.peeweevertx.sql.Feature;
import io.github.peeweevertx.testing.server.DatabaseKind;
import io.github.peeweevertx.testing.tck.Tck;
import io.github.peeweevertx.testing.tck.sql.RandomTerms.Term;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Random queries give the rows that a small evaluator in Java gives: joins, conditions,
 * projections, DISTINCT, order, limit and offset. The seed is printed; the system property {@value
 * #SEED} runs the same queries again.
 */
public abstract class RandomQueryTck extends Tck {
  private static final String SEED = "peewee.random.seed";
  private static final int QUERIES = 5_000;
  private static final int AT_ONCE = 100;
  private static final String[] CATEGORIES = {"a", "b", "ab", "", null};

  private final List<Object[]> registers = new ArrayList<>();
  private final List<Object[]> archives = new ArrayList<>();

  /** Makes the suite. */
  protected RandomQueryTck() {
    super(REGISTER, ARCHIVE);
  }

  @BeforeEach
  final void createRows() {
    Random random = new Random(42);
    for (long i = 1; i <= 9; i++) {
      registers.add(new Object[] {random.nextInt(6), CATEGORIES[random.nextInt(5)]});
      archives.add(new Object[] {random.nextInt(6), CATEGORIES[random.nextInt(5)]});
    }
    List<Register> left = new ArrayList<>();
    List<Archive> right = new ArrayList<>();
    for (int i = 0; i < registers.size(); i++) {
      Object[] one = registers.get(i);
      Object[] two = archives.get(i);
      left.add(new Register(null, (Integer) one[0], (String) one[1]));
      right.add(new Archive((long) i, (Integer) two[0], (String) two[1]));
    }
    await(objects.execute(REGISTER.insertAll(left).rowCount()));
    await(objects.execute(ARCHIVE.insertAll(right).rowCount()));
  }

  @Test
  void randomQueriesGiveTheRowsOfASmallEvaluator() {
    long seed = Long.getLong(SEED, System.nanoTime());
    System.out.println("Random queries with -D" + SEED + "=" + seed);
    Random random = new Random(seed);
    for (int i = 0; i < QUERIES; i += AT_ONCE) {
      List<Candidate> candidates =
          Stream.generate(() -> new Candidate(random)).limit(AT_ONCE).toList();
      // All are sent before the first answer is read.
      List<Future<List<List<Object>>>> answers =
          candidates.stream().map(each -> objects.execute(each.query.asLists())).toList();
      for (int j = 0; j < AT_ONCE; j++) {
        check(candidates.get(j), answers.get(j), "query " + (i + j) + " of seed " + seed + ": ");
      }
    }
  }

  private void check(Candidate candidate, Future<List<List<Object>>> answer, String name) {
    try {
      List<List<Object>> rows = await(answer);
      assertEquals(candidate.expected, rows, () -> name + candidate.query.sql(database.dialect()));
    } catch (RuntimeException failure) {
      throw new AssertionError(name + candidate.query.sql(database.dialect()), failure);
    }
  }

  /** One query, and what it has to give. */
  private final class Candidate {
    private final Random random;
    private final boolean joined;
    private final boolean outer;
    private final List<Term<?, ?>> columns = new ArrayList<>();
    final Select<?> query;
    final List<List<Object>> expected;

    Candidate(Random random) {
      this.random = random;
      this.joined = random.nextInt(3) > 0;
      this.outer = joined && random.nextBoolean();
      RandomTerms terms = terms();
      List<Selection<?>> selected = new ArrayList<>();
      for (int i = random.nextInt(3); i >= 0; i--) {
        Term<?, ?> term = terms.any();
        columns.add(term);
        selected.add(term.sql().as("c" + selected.size()));
      }
      Term<Condition, Boolean> where = terms.condition();
      boolean distinct = random.nextInt(4) == 0;
      Select<?> base = joined(REGISTER.select(selected)).where(where.sql()).distinct(distinct);
      List<List<Object>> rows = new ArrayList<>();
      for (Object[] row : source()) {
        if (Boolean.TRUE.equals(where.java().apply(row))) {
          rows.add(projected(row));
        }
      }
      rows = distinct ? new ArrayList<>(new LinkedHashSet<>(rows)) : rows;
      // MariaDB forgets the offset of distinct constants.
      int from = distinct && server.kind() == DatabaseKind.MARIADB ? 0 : random.nextInt(4);
      int most = random.nextInt(12);
      boolean cut = random.nextInt(3) == 0;
      this.query =
          cut
              ? ordered(base, rows, distinct).limit(most).offset(from)
              : ordered(base, rows, distinct);
      this.expected =
          cut
              ? rows.subList(Math.min(from, rows.size()), Math.min(from + most, rows.size()))
              : rows;
    }

    private RandomTerms terms() {
      List<Term<NumberExpr<Integer>, Integer>> numbers = new ArrayList<>();
      List<Term<StringExpr, String>> texts = new ArrayList<>();
      numbers.add(new Term<>(REGISTER.value, row -> (Integer) row[0]));
      texts.add(new Term<>(REGISTER.category, row -> (String) row[1]));
      if (joined) {
        numbers.add(new Term<>(ARCHIVE.value, row -> (Integer) row[2]));
        texts.add(new Term<>(ARCHIVE.category, row -> (String) row[3]));
      }
      return new RandomTerms(random, numbers, texts);
    }

    private Select<?> joined(Select<?> query) {
      if (!joined) {
        return query;
      }
      return (outer ? query.leftJoin(ARCHIVE) : query.join(ARCHIVE))
          .on(REGISTER.value.eq(ARCHIVE.value));
    }

    private List<Object[]> source() {
      List<Object[]> rows = new ArrayList<>();
      for (Object[] left : registers) {
        boolean met = false;
        for (Object[] right : joined ? archives : List.<Object[]>of(new Object[2])) {
          if (!joined || left[0].equals(right[0])) {
            rows.add(new Object[] {left[0], left[1], right[0], right[1]});
            met = true;
          }
        }
        if (!met && outer) {
          rows.add(new Object[] {left[0], left[1], null, null});
        }
      }
      return rows;
    }

    private List<Object> projected(Object[] row) {
      Object[] values = new Object[columns.size()];
      for (int i = 0; i < values.length; i++) {
        values[i] = columns.get(i).java().apply(row);
      }
      return Arrays.asList(values);
    }

    /** Ordered by all columns, so that only equal rows may change places. */
    private Select<?> ordered(Select<?> query, List<List<Object>> rows, boolean distinct) {
      List<Sortable> terms = new ArrayList<>();
      Comparator<List<Object>> order = (one, two) -> 0;
      for (int i = 0; i < columns.size(); i++) {
        boolean descending = random.nextBoolean();
        boolean nullsFirst = random.nextBoolean();
        // MariaDB takes no bare value in ORDER BY, and MySQL would not know it from a position.
        boolean byName =
            distinct
                || !database.dialect().supports(Feature.NUMBERED_PLACEHOLDERS)
                || random.nextBoolean();
        Expr<?> term = byName ? Fn.name("c" + i) : columns.get(i).sql();
        Ordering ordering = descending ? term.desc() : term.asc();
        terms.add(nullsFirst ? ordering.nullsFirst() : ordering.nullsLast());
        order = order.thenComparing(by(i, descending, nullsFirst));
      }
      rows.sort(order);
      return query.orderBy(terms.toArray(Sortable[]::new));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private Comparator<List<Object>> by(int column, boolean descending, boolean nullsFirst) {
      Comparator<Comparable> values =
          descending ? Comparator.reverseOrder() : Comparator.naturalOrder();
      Comparator<Comparable> nulls =
          nullsFirst ? Comparator.nullsFirst(values) : Comparator.nullsLast(values);
      Function<List<Object>, Comparable> value = row -> (Comparable) row.get(column);
      return Comparator.comparing(value, nulls);
    }
  }
}
