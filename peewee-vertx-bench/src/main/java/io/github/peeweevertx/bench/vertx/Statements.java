package io.github.peeweevertx.bench.vertx;

/** The statements as written by hand: what the toolkit makes of its models is the same. */
final class Statements {
  private static final String ACCOUNTS =
      "SELECT id, name, email, balance, active, created FROM account";

  static final String GET = ACCOUNTS + " WHERE id = $1";
  static final String RANGE = ACCOUNTS + " WHERE id >= $1 ORDER BY id LIMIT $2";
  static final String LIST = ACCOUNTS + " WHERE id = ANY($1)";
  static final String OWNERS = "SELECT id, name FROM owner WHERE id BETWEEN $1 AND $2";
  static final String NOTES = "SELECT id, owner_id, text FROM note WHERE owner_id = ANY($1)";
  static final String INSERT =
      "INSERT INTO entry (name, amount, active, created) VALUES ($1, $2, $3, $4)";
  static final String INSERT_RETURNING = INSERT + " RETURNING id";
  static final String GET_TALLY = "SELECT id, label, amount FROM tally WHERE id = $1";
  static final String UPDATE_TALLY = "UPDATE tally SET amount = $1 WHERE id = $2";

  /** The same with the names of parameters, for the client's templates. */
  static final String NAMED_GET = ACCOUNTS + " WHERE id = #{id}";

  static final String NAMED_RANGE = ACCOUNTS + " WHERE id >= #{first} ORDER BY id LIMIT #{limit}";
  static final String NAMED_LIST = ACCOUNTS + " WHERE id = ANY(#{ids})";
  static final String NAMED_OWNERS =
      "SELECT id, name FROM owner WHERE id BETWEEN #{first} AND #{last}";
  static final String NAMED_NOTES =
      "SELECT id, owner_id, text FROM note WHERE owner_id = ANY(#{ids})";
  static final String NAMED_INSERT =
      "INSERT INTO entry (name, amount, active, created)"
          + " VALUES (#{name}, #{amount}, #{active}, #{created})";
  static final String NAMED_INSERT_RETURNING = NAMED_INSERT + " RETURNING id";
  static final String NAMED_GET_TALLY = "SELECT id, label, amount FROM tally WHERE id = #{id}";
  static final String NAMED_UPDATE_TALLY = "UPDATE tally SET amount = #{amount} WHERE id = #{id}";

  private Statements() {}
}
