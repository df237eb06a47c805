package app;

import io.github.peeweevertx.annotation.KeyKind;
import io.github.peeweevertx.ast.Condition;
import io.github.peeweevertx.meta.Assignment;
import io.github.peeweevertx.meta.BooleanField;
import io.github.peeweevertx.meta.ColumnDef;
import io.github.peeweevertx.meta.ForeignKeyDef;
import io.github.peeweevertx.meta.GeneratedCode;
import io.github.peeweevertx.meta.ModelTemplates;
import io.github.peeweevertx.meta.ModelType;
import io.github.peeweevertx.meta.NumberField;
import io.github.peeweevertx.meta.ReferenceField;
import io.github.peeweevertx.meta.TableDef;
import io.github.peeweevertx.meta.TextField;
import io.github.peeweevertx.query.ModelTable;
import io.github.peeweevertx.type.KeySource;
import io.github.peeweevertx.type.Many;
import io.github.peeweevertx.type.Ref;
import io.github.peeweevertx.type.Snapshot;
import io.github.peeweevertx.type.SqlTypes;
import io.vertx.sqlclient.Row;
import java.util.Set;
import javax.annotation.processing.Generated;

/** The table {@code user} of {@link User}. */
@Generated("io.github.peeweevertx.processor.PeeweeProcessor")
public final class UserTable extends ModelTable<User, Long> {
  private static final TableDef<User> DEFINITION = TableDef.of(User.class, "user");

  /** The table: queries start here. */
  public static final UserTable USER = new UserTable(null);

  /** Column {@code id}: the key, made by the database while it is null. */
  public final NumberField<User, Long> id =
      number("id", ColumnDef.of("id", SqlTypes.BIGINT).asKey(KeyKind.AUTO));

  /** Column {@code username}: at most 40 characters, unique. */
  public final TextField<User> username =
      text("username", ColumnDef.of("username", SqlTypes.varchar(40)).asUnique());

  /** Column {@code active}. */
  public final BooleanField<User> active = bool("active", ColumnDef.of("active", SqlTypes.BOOLEAN));

  private UserTable(String alias) {
    super(DEFINITION, alias);
    GeneratedCode.check(1, "app.UserTable");
  }

  @Override
  public UserTable as(String alias) {
    return new UserTable(alias);
  }

  @Override
  public Object get(User user, int field) {
    return switch (field) {
      case 0 -> user.id;
      case 1 -> user.username;
      case 2 -> user.active;
      default -> throw noSuchField(field);
    };
  }

  @Override
  public User with(User user, int field, Object value) {
    switch (field) {
      case 0 -> user.id = (Long) value;
      case 1 -> user.username = (String) value;
      case 2 -> user.active = (Boolean) value;
      default -> throw noSuchField(field);
    }
    return user;
  }

  @Override
  public User fromValues(Object[] values) {
    User user = new User();
    user.id = (Long) values[0];
    user.username = (String) values[1];
    user.active = values[2] != null && (Boolean) values[2];
    return user;
  }

  @Override
  public Object[] defaults() {
    return values(new User());
  }

  @Override
  public User read(Row row, int offset) {
    User user = new User();
    user.id = row.getLong(offset);
    user.username = row.getString(offset + 1);
    user.active = GeneratedCode.notNull(active.read(row, offset + 2), active);
    user.snapshot.take(columnValues(user));
    return user;
  }

  @Override
  public Snapshot snapshot(User user) {
    return user.snapshot;
  }

  @Override
  public Set<String> manyFields() {
    return Set.of("tweets");
  }

  @Override
  public Many<?> many(User user, String field) {
    return switch (field) {
      case "tweets" -> user.tweets;
      default -> throw noSuchMany(field);
    };
  }

  @Override
  @SuppressWarnings("unchecked")
  public User withMany(User user, String field, Many<?> rows) {
    switch (field) {
      case "tweets" -> user.tweets = (Many<Tweet>) rows;
      default -> throw noSuchMany(field);
    }
    return user;
  }

  @Override
  public ModelTemplates templates() {
    return new ModelTemplates(
        "SELECT \"t1\".\"id\", \"t1\".\"username\", \"t1\".\"active\" FROM \"user\" AS \"t1\""
            + " WHERE (\"t1\".\"id\" = #{id})",
        "INSERT INTO \"user\" (\"username\", \"active\") VALUES (#{username}, #{active})",
        "INSERT INTO \"user\" (\"id\", \"username\", \"active\")"
            + " VALUES (#{id}, #{username}, #{active})",
        "UPDATE \"user\" SET \"username\" = #{username}, \"active\" = #{active}"
            + " WHERE (\"user\".\"id\" = #{id})",
        "DELETE FROM \"user\" WHERE (\"user\".\"id\" = #{id})",
        "SELECT COUNT(1) FROM \"user\"");
  }

  /**
   * A column that refers to {@link User}: takes objects as well as keys.
   *
   * @param <M> the model that refers
   * @param <K> the type of the stored key
   */
  public static final class Reference<M, K> extends ReferenceField<M, User, K> {
    /**
     * Makes the column; generated code calls it.
     *
     * @param table the table that refers
     * @param name the Java field
     * @param column the column
     * @param foreignKey the reference
     */
    public Reference(
        ModelType<M, ?> table, String name, ColumnDef<K> column, ForeignKeyDef<User> foreignKey) {
      super(table, name, column, foreignKey);
    }

    /**
     * Refers to a user.
     *
     * @param user null means IS NULL
     * @return the condition
     */
    public Condition eq(User user) {
      return eq(keyOf(user));
    }

    /**
     * Refers to a user.
     *
     * @param user null clears the reference
     * @return the assignment
     */
    public Assignment<M> to(User user) {
      return to(Ref.of(user));
    }
  }

  /** Offers the table to the manager. */
  public static final class Provider implements KeySource.Provider {
    @Override
    public UserTable table() {
      return USER;
    }
  }
}
