package io.github.peeweevertx.testing.tck.type;

import static io.github.peeweevertx.error.ErrorCode.INVALID_VALUE;
import static io.github.peeweevertx.testing.server.DatabaseKind.POSTGRESQL;
import static io.github.peeweevertx.testing.tck.type.GadgetTable.GADGET;
import static io.github.peeweevertx.testing.tck.type.WidgetTable.WIDGET;

import io.github.peeweevertx.meta.ValueField;
import io.github.peeweevertx.testing.model.Color;
import io.github.peeweevertx.testing.model.Level;
import io.github.peeweevertx.testing.model.Money;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;

/** The rows of what only PostgreSQL has: keys and values, and arrays. */
final class ArrayPairs {
  private ArrayPairs() {}

  @SafeVarargs
  private static <T> TypePair<Gadget, T> gadget(
      String java, ValueField<Gadget, T> field, Function<Random, T> random, T... edges) {
    return TypePair.of(java, GADGET, new Gadget(), field, random, edges);
  }

  private static <E> TypePair<Gadget, List<E>> array(
      String java, ValueField<Gadget, List<E>> field, Function<Random, E> element) {
    List<E> withNull = Arrays.asList(null, element.apply(new Random(1)));
    return gadget(java, field, random -> RandomValues.list(random, element), List.of(), withNull);
  }

  static List<TypePair<?, ?>> all() {
    return List.of(
        gadget("`@HStore Map<String, String>`", GADGET.attrs, RandomValues::map, Map.of())
            .refused("NUL", Map.of("k", "a\0b"), INVALID_VALUE, POSTGRESQL),
        array("`List<String>`", GADGET.tags, random -> RandomValues.text(random, 30))
            .refused("NUL", List.of("a\0b"), INVALID_VALUE, POSTGRESQL),
        array("`@Text List<String>`", GADGET.lines, random -> RandomValues.text(random, 99)),
        array("`List<Integer>`", GADGET.numbers, Random::nextInt),
        array("`List<UUID>`", GADGET.uuids, RandomValues::uuid),
        array("`List<LocalDate>`", GADGET.days, RandomValues::date),
        array("`List<Instant>`", GADGET.moments, random -> RandomValues.offset(random).toInstant()),
        array("`List<` enum `>`", GADGET.colors, random -> Color.values()[random.nextInt(3)]),
        array(
            "`@Convert List<` a class stored as `Long>`",
            GADGET.prices,
            random -> new Money(random.nextLong(Long.MAX_VALUE))),
        array("`List<Duration>`", GADGET.spans, RandomValues::duration),
        TypePair.of(
            "`@EnumAs(NATIVE) List<` enum `>`",
            WIDGET,
            null,
            WIDGET.levels,
            random -> RandomValues.list(random, any -> Level.values()[any.nextInt(3)]),
            List.of(),
            Arrays.asList(null, Level.HIGH)),
        nested(
            "`List<List<String>>`",
            GADGET.grid,
            random -> RandomValues.text(random, 30),
            List.of(List.of("NULL", "null"), List.of("", " "), List.of("{\"a,b\\\\\"}", "'"))),
        gadget(
            "`List<List<List<Integer>>>`",
            GADGET.cube,
            random -> List.of(RandomValues.grid(random, 2, Random::nextInt)),
            List.of()),
        nested(
            "`List<List<Instant>>`",
            GADGET.shifts,
            random -> RandomValues.offset(random).toInstant(),
            List.of(List.of(Instant.EPOCH, Instant.parse("0001-01-01T00:00:00Z")))),
        nested(
            "`@Convert List<List<` a class stored as `Long>>`",
            GADGET.sums,
            random -> new Money(random.nextLong(Long.MAX_VALUE)),
            List.of(List.of(new Money(0)))));
  }

  private static <E> TypePair<Gadget, List<List<E>>> nested(
      String java,
      ValueField<Gadget, List<List<E>>> field,
      Function<Random, E> element,
      List<List<E>> edge) {
    List<List<E>> withNull = List.of(Arrays.asList(null, null), Arrays.asList(null, null));
    return gadget(
            java,
            field,
            random -> RandomValues.grid(random, 1 + random.nextInt(3), element),
            List.of(),
            withNull,
            edge)
        .refused("rows of two lengths", List.of(edge.get(0), List.of()), INVALID_VALUE, POSTGRESQL);
  }
}
