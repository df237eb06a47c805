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
  /** JSON as it was written, where the database tells the two apart. */
  JSON_TEXT,
  /** A value inside of a JSON document; no column. */
  JSON_PART,
  /** Keys and values, both of them text. */
  HSTORE,
  /** Values of one type, one after the other. */
  ARRAY,
  /** A text as the full text search sees it. */
  TSVECTOR,
  /** A length of time. */
  INTERVAL,
  /** Bytes of a fixed length. */
  BINARY,
  /** One of some words, a type of the database's own. */
  ENUM,
  /** The database knows better: the result of a function, a raw fragment. */
  UNKNOWN
}
