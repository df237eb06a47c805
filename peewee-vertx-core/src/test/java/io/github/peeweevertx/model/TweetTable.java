package io.github.peeweevertx.model;

import static io.github.peeweevertx.annotation.ReferentialAction.CASCADE;

import io.github.peeweevertx.annotation.KeyKind;
import io.github.peeweevertx.meta.ColumnDef;
import io.github.peeweevertx.meta.ForeignKeyDef;
import io.github.peeweevertx.meta.GeneratedCode;
import io.github.peeweevertx.meta.ModelTemplates;
import io.github.peeweevertx.meta.NumberField;
import io.github.peeweevertx.meta.TableDef;
import io.github.peeweevertx.meta.TextField;
import io.github.peeweevertx.query.ModelTable;
import io.github.peeweevertx.type.KeySource;
import io.github.peeweevertx.type.Ref;
import io.github.peeweevertx.type.SqlTypes;
import io.vertx.sqlclient.Row;

/** The table {@code tweet} of {@link Tweet}. */
public final class TweetTable extends ModelTable<Tweet, Long> {
  private static final TableDef<Tweet> DEFINITION = TableDef.of(Tweet.class, "tweet");

  /** The table: queries start here. */
  public static final TweetTable TWEET = new TweetTable(null);

  /** Column {@code id}: the key, made by the database while it is null. */
  public final NumberField<Tweet, Long> id =
      number("id", ColumnDef.of("id", SqlTypes.BIGINT).asKey(KeyKind.AUTO));

  /** Column {@code user_id}: refers to {@link User}. */
  public final UserTable.Reference<Tweet, Long> user =
      add(
          new UserTable.Reference<>(
              this,
              "user",
              ColumnDef.of("user_id", SqlTypes.BIGINT).indexed(),
              ForeignKeyDef.to(() -> UserTable.USER, "id", "tweets").onDelete(CASCADE)));

  /** Column {@code content}. */
  public final TextField<Tweet> content = text("content", ColumnDef.of("content", SqlTypes.TEXT));

  private TweetTable(String alias) {
    super(DEFINITION, alias);
    GeneratedCode.check(1, "io.github.peeweevertx.model.TweetTable");
  }

  @Override
  public TweetTable as(String alias) {
    return new TweetTable(alias);
  }

  @Override
  public Object get(Tweet tweet, int field) {
    return switch (field) {
      case 0 -> tweet.id();
      case 1 -> tweet.user();
      case 2 -> tweet.content();
      default -> throw noSuchField(field);
    };
  }

  @Override
  @SuppressWarnings("unchecked")
  public Tweet with(Tweet tweet, int field, Object value) {
    return switch (field) {
      case 0 -> new Tweet((Long) value, tweet.user(), tweet.content());
      case 1 -> new Tweet(tweet.id(), (Ref<User>) value, tweet.content());
      case 2 -> new Tweet(tweet.id(), tweet.user(), (String) value);
      default -> throw noSuchField(field);
    };
  }

  @Override
  @SuppressWarnings("unchecked")
  public Tweet fromValues(Object[] values) {
    return new Tweet((Long) values[0], (Ref<User>) values[1], (String) values[2]);
  }

  @Override
  public Object[] defaults() {
    return new Object[3];
  }

  @Override
  public Tweet read(Row row, int offset) {
    return new Tweet(
        row.getLong(offset), Ref.id(row.getLong(offset + 1)), row.getString(offset + 2));
  }

  @Override
  public ModelTemplates templates() {
    return new ModelTemplates(
        "SELECT \"t1\".\"id\", \"t1\".\"user_id\", \"t1\".\"content\" FROM \"tweet\" AS \"t1\""
            + " WHERE (\"t1\".\"id\" = #{id})",
        "INSERT INTO \"tweet\" (\"user_id\", \"content\") VALUES (#{user}, #{content})",
        "INSERT INTO \"tweet\" (\"id\", \"user_id\", \"content\")"
            + " VALUES (#{id}, #{user}, #{content})",
        "UPDATE \"tweet\" SET \"user_id\" = #{user}, \"content\" = #{content}"
            + " WHERE (\"tweet\".\"id\" = #{id})",
        "DELETE FROM \"tweet\" WHERE (\"tweet\".\"id\" = #{id})",
        "SELECT COUNT(1) FROM \"tweet\"");
  }

  /** Offers the table to the manager. */
  public static final class Provider implements KeySource.Provider {
    @Override
    public TweetTable table() {
      return TWEET;
    }
  }
}
