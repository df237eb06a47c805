package io.github.peeweevertx.processor;

import io.github.peeweevertx.processor.harness.Source;

/** Models of all kinds, for the tests that look at what is generated. */
final class Models {
  static final Source USER =
      Source.model(
          """
          @Model
          public class User {
            @Id public Long id;
            @Column(maxLength = 40, unique = true) public String username;
            public boolean active = true;
            public Many<Tweet> tweets = Many.unloaded();
            public final Snapshot snapshot = Snapshot.empty();
          }
          """);

  static final Source TWEET =
      Source.model(
          """
          @Model
          public record Tweet(
              @Id Long id,
              @ForeignKey(backref = "tweets", onDelete = ReferentialAction.CASCADE) Ref<User> user,
              @Text String content) {}
          """);

  static final Source STATUS =
      Source.model(
          """
          public enum Status {
            DRAFT,
            PUBLISHED {
              @Override
              public String toString() { return "out"; }
            }
          }
          """);

  static final Source MONEY =
      Source.model(
          """
          public record Money(long cents) {
            public static class InCents implements Converter<Money, Long> {
              @Override public Long toDatabase(Money value) { return value.cents(); }
              @Override public Money fromDatabase(Long value) { return new Money(value); }
            }
          }
          """);

  /** Every type of column, in a class with fields and accessors of all kinds and a generic base. */
  static final Source EVERYTHING =
      Source.model(
          """
          @Model(
              table = "every thing",
              schema = "app",
              naming = Naming.SNAKE,
              indexes = {
                @Index(value = {"smallOne", "owner"}, unique = true),
                @Index(value = "textOne", using = "gin", name = "ix_text")
              })
          public class Everything extends Base<UUID> {
            short smallOne;
            int intOne;
            Integer offset;
            @Column(nullable = true) Long row;
            private float floatOne;
            private double doubleOne;
            private boolean flagOne;
            public Boolean boxedFlag;
            public BigDecimal plainDecimal;
            @Decimal(digits = 8, scale = 2, rounding = RoundingMode.HALF_UP) public BigDecimal price;
            @Decimal(digits = 8, scale = 2) public BigDecimal exact;
            @Fixed(5) public String fixedOne;
            @Text public String textOne;
            public String varcharOne;
            public LocalDate date;
            public LocalTime time;
            public LocalDateTime dateTime;
            public OffsetDateTime offsetDateTime;
            @Column(indexType = "hash") public UUID uuid;
            public byte[] bytes;
            public io.vertx.core.buffer.Buffer buffer;
            public Status status = Status.DRAFT;
            @EnumAs(EnumStorage.ORDINAL) @Column(index = true) public Status ordinal;
            @Convert(Money.InCents.class) @Column(nullable = true) public Money money;
            @Convert(Words.class) @Text public List<String> words;
            @ForeignKey(
                onDelete = ReferentialAction.SET_NULL,
                onUpdate = ReferentialAction.CASCADE,
                deferrable = Deferrability.INITIALLY_DEFERRED,
                constraint = "fk_owner",
                backref = "+")
            @Column(nullable = true, unique = true)
            public Ref<User> owner;
            @ForeignKey(to = "username", index = false) public Ref<User> byName;
            public Ref<Everything> parentThing;
            @Transient public Object ignored;
            public transient Object alsoIgnored;
            public static final String CONSTANT = "x";
            private final Snapshot memory = Snapshot.empty();
            @Deprecated public String old;

            public float getFloatOne() { return floatOne; }
            public Everything setFloatOne(float value) { floatOne = value; return this; }
            public double doubleOne() { return doubleOne; }
            public void doubleOne(double value) { doubleOne = value; }
            public boolean isFlagOne() { return flagOne; }
            public void setFlagOne(boolean value) { flagOne = value; }
            Snapshot getMemory() { return memory; }

            public static class Words implements Converter<List<String>, String> {
              @Override public String toDatabase(List<String> value) {
                return String.join(" ", value);
              }
              @Override public List<String> fromDatabase(String value) {
                return List.of(value.split(" "));
              }
            }
          }
          """);

  static final Source BASE =
      Source.model(
          """
          public abstract class Base<K> {
            @Id private K id;
            public Instant createdAt = Instant.EPOCH;
            @Column(nullable = true) protected LocalDateTime updatedAt;
            public K getId() { return id; }
            public void setId(K value) { id = value; }
          }
          """);

  /** Records and nested classes whose names are those of things in the generated code. */
  static final Source NESTED =
      Source.model(
          """
          public class Nested {
            public static class NewId implements Supplier<UUID> {
              @Override public UUID get() { return new UUID(1, 2); }
            }

            @Model
            public record Article(
                @Default("a \\"b\\"\\n") String title,
                @Id @DefaultWith(NewId.class) UUID id,
                Many<Article> children,
                @Default("007") long count,
                @Default("1.50") BigDecimal big,
                @Default("PUBLISHED") Status status,
                boolean flag,
                @Default("2") short small,
                @Default("1.25") float single,
                @Default("-3") Integer integer,
                @Default("1e3") double twice,
                @Default("true") Boolean yes,
                @ForeignKey(backref = "children") @Column(nullable = true) Ref<Article> parent) {}

            @Model
            record Link(
                @Id @ForeignKey Ref<Article> article,
                @Id @ForeignKey Ref<User> user,
                @Id int position,
                String note) {}

            @Model(key = false)
            static class Log {
              String line;
              @Column(name = "when") long at;
            }

            @Model record OnlyKey(@Id Long id) {}
            @Model record Part(@Id @ForeignKey Ref<OnlyKey> whole, String note) {}
            @Model record PartOfPart(Long id, @ForeignKey Ref<Part> part) {}
            @Model public static class Provider { public Integer id; public Ref<Reference> other; }
            @Model public static class Reference { @Id(KeyKind.NATURAL) public long number; }
            @Model public static class M { @Id(KeyKind.IDENTITY_ALWAYS) public Long id; int values; }
            @Model public static class Class { @Id(KeyKind.IDENTITY_BY_DEFAULT) public Integer id; }
            @Model public static class Row { @Id public String code; public Ref<M> row; int user; }
          }
          """);

  private Models() {}

  static Source[] all() {
    return new Source[] {USER, TWEET, STATUS, MONEY, EVERYTHING, BASE, NESTED};
  }
}
