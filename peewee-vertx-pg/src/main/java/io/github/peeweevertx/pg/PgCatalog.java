package io.github.peeweevertx.pg;

import static java.util.Map.entry;

import io.github.peeweevertx.sql.Catalog;
import io.github.peeweevertx.type.Kind;
import java.util.Map;

/** The catalogue of PostgreSQL. Partitions are part of their table. */
final class PgCatalog {
  private static final String WHERE =
      """

      WHERE n.nspname::text = COALESCE($1::text, current_schema()::text)
      AND c.relname::text = COALESCE($2::text, c.relname::text)
      AND c.relkind IN ('r', 'p', 'v', 'm') AND NOT c.relispartition\
      """;

  private static final String TABLES =
      """
      SELECT c.relname::text, CASE WHEN c.relkind IN ('r', 'p') THEN 'TABLE' ELSE 'VIEW' END,
      CASE WHEN c.relkind IN ('v', 'm') THEN pg_get_viewdef(c.oid) END
      FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace\
      """
          + WHERE
          + " ORDER BY c.relname";

  private static final String COLUMNS =
      """
      SELECT c.relname::text, a.attname::text, format_type(a.atttypid, a.atttypmod),
      CASE WHEN a.attnotnull THEN 'NO' ELSE 'YES' END,
      CASE WHEN a.attgenerated = '' THEN pg_get_expr(d.adbin, d.adrelid) END,
      CASE WHEN a.attgenerated <> '' THEN 'COMPUTED' WHEN a.attidentity <> '' OR
      c.relkind IN ('r', 'p') AND pg_get_serial_sequence(
      quote_ident(n.nspname) || '.' || quote_ident(c.relname), a.attname) IS NOT NULL
      THEN 'IDENTITY' ELSE 'NONE' END
      FROM pg_catalog.pg_attribute a JOIN pg_catalog.pg_class c ON c.oid = a.attrelid
      JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
      LEFT JOIN pg_catalog.pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum\
      """
          + WHERE
          + " AND a.attnum > 0 AND NOT a.attisdropped ORDER BY c.relname, a.attnum";

  private static final String INDEXES =
      """
      SELECT c.relname::text, i.relname::text,
      CASE WHEN x.indisprimary THEN 'YES' ELSE 'NO' END,
      CASE WHEN x.indisunique THEN 'YES' ELSE 'NO' END, m.amname::text, a.attname::text,
      pg_get_indexdef(x.indexrelid, k.place, true), pg_get_expr(x.indpred, x.indrelid)
      FROM pg_catalog.pg_index x JOIN pg_catalog.pg_class c ON c.oid = x.indrelid
      JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
      JOIN pg_catalog.pg_class i ON i.oid = x.indexrelid
      JOIN pg_catalog.pg_am m ON m.oid = i.relam
      CROSS JOIN LATERAL generate_series(1, x.indnkeyatts::int) AS k(place)
      LEFT JOIN pg_catalog.pg_attribute a
      ON a.attrelid = x.indrelid AND a.attnum = x.indkey[k.place - 1]\
      """
          + WHERE
          + " ORDER BY c.relname, i.relname, k.place";

  private static final String ACTION =
      """

      CASE %s WHEN 'c' THEN 'CASCADE' WHEN 'n' THEN 'SET NULL' WHEN 'd' THEN 'SET DEFAULT'
      WHEN 'r' THEN 'RESTRICT' ELSE 'NO ACTION' END\
      """;

  private static final String FOREIGN_KEYS =
      "SELECT c.relname::text, o.conname::text, a.attname::text, tn.nspname::text,"
          + " t.relname::text, ta.attname::text,"
          + ACTION.formatted("o.confdeltype")
          + ","
          + ACTION.formatted("o.confupdtype")
          + """

          FROM pg_catalog.pg_constraint o JOIN pg_catalog.pg_class c ON c.oid = o.conrelid
          JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
          JOIN pg_catalog.pg_class t ON t.oid = o.confrelid
          JOIN pg_catalog.pg_namespace tn ON tn.oid = t.relnamespace
          CROSS JOIN LATERAL unnest(o.conkey, o.confkey) WITH ORDINALITY AS k(own, other, place)
          JOIN pg_catalog.pg_attribute a ON a.attrelid = o.conrelid AND a.attnum = k.own
          JOIN pg_catalog.pg_attribute ta ON ta.attrelid = o.confrelid AND ta.attnum = k.other\
          """
          + WHERE
          + " AND o.contype = 'f' AND o.conparentid = 0 ORDER BY c.relname, o.conname, k.place";

  private static final String CHECKS =
      """
      SELECT c.relname::text, o.conname::text, pg_get_expr(o.conbin, o.conrelid)
      FROM pg_catalog.pg_constraint o JOIN pg_catalog.pg_class c ON c.oid = o.conrelid
      JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace\
      """
          + WHERE
          + " AND o.contype = 'c' ORDER BY c.relname, o.conname";

  private static final String SEQUENCES =
      """
      SELECT c.relname::text FROM pg_catalog.pg_class c
      JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
      WHERE n.nspname::text = COALESCE($1::text, current_schema()::text)
      AND c.relname::text = COALESCE($2::text, c.relname::text) AND c.relkind = 'S'
      ORDER BY c.relname\
      """;

  static final Catalog CATALOG =
      new Catalog(
          "current_schema()",
          TABLES,
          COLUMNS,
          INDEXES,
          FOREIGN_KEYS,
          CHECKS,
          SEQUENCES,
          Map.ofEntries(
              entry("character varying", "varchar"),
              entry("character", "char"),
              entry("numeric", "decimal"),
              entry("int", "integer"),
              entry("int2", "smallint"),
              entry("int4", "integer"),
              entry("int8", "bigint"),
              entry("bool", "boolean"),
              entry("time without time zone", "time"),
              entry("timestamp without time zone", "timestamp"),
              entry("timestamp with time zone", "timestamptz")),
          Map.ofEntries(
              entry("smallint", Kind.SMALLINT),
              entry("integer", Kind.INTEGER),
              entry("bigint", Kind.BIGINT),
              entry("real", Kind.REAL),
              entry("double precision", Kind.DOUBLE),
              entry("decimal", Kind.DECIMAL),
              entry("varchar", Kind.VARCHAR),
              entry("char", Kind.CHAR),
              entry("text", Kind.TEXT),
              entry("boolean", Kind.BOOLEAN),
              entry("bytea", Kind.BLOB),
              entry("date", Kind.DATE),
              entry("time", Kind.TIME),
              entry("timestamp", Kind.TIMESTAMP),
              entry("timestamptz", Kind.TIMESTAMPTZ),
              entry("uuid", Kind.UUID),
              entry("jsonb", Kind.JSON),
              entry("json", Kind.JSON_TEXT),
              entry("hstore", Kind.HSTORE),
              entry("tsvector", Kind.TSVECTOR),
              entry("interval", Kind.INTERVAL)));

  private PgCatalog() {}
}
