package io.github.peeweevertx.sql;

/** What one database can say and another cannot. */
public enum Feature {
  /** {@code INSERT … RETURNING}. */
  INSERT_RETURNING,
  /** {@code UPDATE … RETURNING}. */
  UPDATE_RETURNING,
  /** {@code DELETE … RETURNING}. */
  DELETE_RETURNING,
  /** {@code DISTINCT ON (…)}. */
  DISTINCT_ON,
  /** {@code NULLS FIRST} and {@code NULLS LAST}. */
  NULLS_ORDERING,
  /** {@code FOR UPDATE} and its family. */
  FOR_UPDATE,
  /** {@code ON CONFLICT …}. */
  ON_CONFLICT,
  /** {@code ON DUPLICATE KEY UPDATE}, {@code INSERT IGNORE} and {@code REPLACE}. */
  ON_DUPLICATE_KEY,
  /** {@code = ANY(array)}: an IN list as one parameter. */
  ANY_ARRAY,
  /** {@code FILTER (WHERE …)} behind an aggregate. */
  FILTER,
  /** {@code ILIKE}. */
  ILIKE,
  /** {@code UPDATE … FROM}. */
  UPDATE_FROM,
  /** {@code ORDER BY} and {@code LIMIT} in update and delete. */
  UPDATE_LIMIT,
  /** An offset without a limit. */
  OFFSET_ALONE,
  /** {@code FULL JOIN}. */
  FULL_JOIN,
  /** {@code LATERAL}. */
  LATERAL,
  /** Members of a set operation stand in parentheses. */
  COMPOUND_PARENTHESES,
  /** Writing statements inside {@code WITH}. */
  WRITING_CTE,
  /** {@code [NOT] MATERIALIZED}. */
  MATERIALIZED_CTE,
  /** Sequences. */
  SEQUENCES,
  /** Indexes belong to a schema; where they do not, they are dropped by table and name. */
  SCHEMA_INDEXES,
  /** {@code TRUNCATE} of several tables, with {@code RESTART IDENTITY} and {@code CASCADE}. */
  TRUNCATE_TABLES,
  /** {@code CREATE INDEX … WHERE}. */
  PARTIAL_INDEX,
  /** Indexes over expressions. */
  EXPRESSION_INDEX,
  /** A backslash in a text in quotes has a meaning of its own. */
  BACKSLASH_ESCAPES,
  /** {@code NULLS NOT DISTINCT} of unique indexes. */
  NULLS_NOT_DISTINCT,
  /** {@code CREATE INDEX IF NOT EXISTS}. */
  INDEX_IF_NOT_EXISTS,
  /** The index method stands behind the table; where it does not, behind the index name. */
  INDEX_METHOD_AFTER_TABLE,
  /** {@code DROP CONSTRAINT IF EXISTS}; where it is missing, {@code DROP FOREIGN KEY}. */
  DROP_CONSTRAINT_IF_EXISTS,
  /** {@code DEFERRABLE} constraints. */
  DEFERRABLE_CONSTRAINTS,
  /** {@code ON DELETE SET DEFAULT} and {@code ON UPDATE SET DEFAULT}. */
  FOREIGN_KEY_SET_DEFAULT,
  /** {@code DROP TABLE … CASCADE} that drops what refers to the table. */
  DROP_CASCADE,
  /** DDL takes part in transactions. */
  TRANSACTIONAL_DDL,
  /** A failed statement makes the server refuse all others of the transaction. */
  ABORTS_ON_ERROR,
  /** The server tells afterwards whether a transaction was committed. */
  TRANSACTION_STATUS,
  /** {@code SET LOCAL}: a setting ends with its transaction. */
  LOCAL_SETTINGS,
  /** {@code ||} joins text; where it means something else, a function does. */
  CONCAT_OPERATOR,
  /** Placeholders have numbers, so that a value bound once can be named twice. */
  NUMBERED_PLACEHOLDERS,
  /**
   * The server does not learn the type of a bare parameter from the client: it is said by a cast
   * where the statement does not tell it.
   */
  PARAMETER_CASTS,
  /** Frames of {@code GROUPS}, and {@code EXCLUDE} in frames. */
  FRAME_GROUPS,
  /**
   * An expression with values in GROUP BY or ORDER BY is the same as that of the select list; where
   * it is not, its place in the list is named.
   */
  EQUAL_PLACEHOLDERS,
  /** {@code STRING_AGG(…)}; where it is missing, {@code GROUP_CONCAT(… SEPARATOR …)}. */
  STRING_AGG,
  /** {@code ORDER BY} inside of an aggregate. */
  ORDERED_AGGREGATE,
  /**
   * Other tables in an update and delete, as {@code UPDATE a, b} and {@code DELETE a FROM a, b}.
   */
  UPDATE_TABLES,
  /** {@code DEFAULT VALUES}; where it is missing, empty lists of columns and values. */
  DEFAULT_VALUES,
  /** {@code DELETE … USING}. */
  DELETE_USING,
  /** {@code FOR KEY SHARE} and {@code FOR NO KEY UPDATE}. */
  LOCK_STRENGTHS,
  /**
   * {@code LIMIT} inside of a subquery of {@code IN}; where it is missing, one more is around it.
   */
  LIMIT_IN_SUBQUERY,
  /** Functions that give rows, as sources. */
  FUNCTION_TABLES,
  /** {@code WITH} in front of an insert; where it is missing, in front of its select. */
  WITH_INSERT,
  /** {@code WITH} in front of an update and a delete. */
  WITH_UPDATE,
  /** {@code VALUES} as a query; where it is missing, selects that are united. */
  VALUES_LISTS,
  /** Names for the columns of a subquery, behind its alias. */
  SOURCE_COLUMN_NAMES,
  /** {@code FOR SHARE}; where it is missing, {@code LOCK IN SHARE MODE}. */
  FOR_SHARE,
  /**
   * A name of the select list inside of HAVING; where it is unknown there, the expression that it
   * names is written out.
   */
  ALIASES_IN_HAVING,
  /** A name of the select list inside of an expression elsewhere, in ORDER BY for instance. */
  ALIASES_IN_EXPRESSIONS,
  /** A source as a value: its row, or its name where a function takes that. */
  SOURCES_AS_VALUES,
  /** {@code FOR UPDATE OF} one of several sources. */
  LOCK_OF,
  /** Subqueries of an update or a delete that read the table it writes to. */
  READING_WRITTEN_TABLE,
  /** {@code UNNEST(…)} of an array for each column, as rows. */
  UNNEST,
  /** A cursor ends with its transaction, and there is none outside of one. */
  CURSOR_IN_TRANSACTION,
  /** Columns of keys and values, with operators of their own. */
  HSTORE,
  /** Columns of arrays, with operators of their own. */
  ARRAYS,
  /** Lengths of time as values that are added to points in time. */
  INTERVALS,
  /** Full text search by {@code @@}. */
  TEXT_SEARCH,
  /** Full text search by {@code MATCH … AGAINST}. */
  MATCH_AGAINST
}
