package io.github.peeweevertx.bench.raw;

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

  private Statements() {}
}
