package io.github.peeweevertx.bench.vertx;

/** The statements as written by hand, with the names of parameters for the client's templates. */
final class NamedStatements {
  private static final String ACCOUNTS =
      "SELECT id, name, email, balance, active, created FROM account";

  static final String GET = ACCOUNTS + " WHERE id = #{id}";

  static final String RANGE = ACCOUNTS + " WHERE id >= #{first} ORDER BY id LIMIT #{limit}";
  static final String LIST = ACCOUNTS + " WHERE id = ANY(#{ids})";
  static final String OWNERS = "SELECT id, name FROM owner WHERE id BETWEEN #{first} AND #{last}";
  static final String NOTES = "SELECT id, owner_id, text FROM note WHERE owner_id = ANY(#{ids})";
  static final String INSERT =
      "INSERT INTO entry (name, amount, active, created)"
          + " VALUES (#{name}, #{amount}, #{active}, #{created})";
  static final String INSERT_RETURNING = INSERT + " RETURNING id";
  static final String GET_TALLY = "SELECT id, label, amount FROM tally WHERE id = #{id}";
  static final String UPDATE_TALLY = "UPDATE tally SET amount = #{amount} WHERE id = #{id}";

  private NamedStatements() {}
}
