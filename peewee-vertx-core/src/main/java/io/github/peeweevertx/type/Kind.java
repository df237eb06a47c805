package io.github.peeweevertx.type;

/** The families of column types. Each dialect has its own name for a family. */
public enum Kind {
  /** 16-bit integer. */
  SMALLINT,
  /** 32-bit integer. */
  INTEGER,
  /** 64-bit integer. */
  BIGINT,
  /** 32-bit floating point. */
  REAL,
  /** 64-bit floating point. */
  DOUBLE,
  /** Exact decimal, with digits and scale. */
  DECIMAL,
  /** Text up to a length. */
  VARCHAR,
  /** Text of a fixed length. */
  CHAR,
  /** Text of any length. */
  TEXT,
  /** True or false. */
  BOOLEAN,
  /** Bytes of any length. */
  BLOB,
  /** A day. */
  DATE,
  /** A time of day without a zone. */
  TIME,
  /** Day and time without a zone. */
  TIMESTAMP,
  /** A point in time. */
  TIMESTAMPTZ,
  /** A UUID. */
  UUID,
  /** JSON, decomposed where the database has such a form. */
  JSON,
  /** The database knows better: the result of a function, a raw fragment. */
  UNKNOWN
}
