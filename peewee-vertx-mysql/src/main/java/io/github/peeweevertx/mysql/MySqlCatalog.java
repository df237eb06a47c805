package io.github.peeweevertx.mysql;

import static java.util.Map.entry;

import io.github.peeweevertx.sql.Catalog;
import io.github.peeweevertx.type.Kind;
import java.util.HashMap;
import java.util.Map;

/** The catalogues of MySQL and MariaDB, which differ in few columns. */
final class MySqlCatalog {
  private static final String WHERE =
      " WHERE t.table_schema = COALESCE(?, DATABASE())"
          + " AND t.table_name = COALESCE(?, t.table_name)";

  private static final String TABLES =
      "SELECT t.table_name, CASE WHEN t.table_type LIKE '%VIEW' THEN 'VIEW' ELSE 'TABLE' END,"
          + " v.view_definition FROM information_schema.tables t"
          + " LEFT JOIN information_schema.views v"
          + " ON v.table_schema = t.table_schema AND v.table_name = t.table_name"
          + WHERE
          + " AND t.table_type <> 'SEQUENCE' ORDER BY t.table_name";

  /** MariaDB says NULL where a column that takes NULL has no default. */
  private static final String COLUMNS =
      "SELECT t.table_name, t.column_name, t.column_type, t.is_nullable,"
          + " NULLIF(t.column_default, 'NULL'),"
          + " CASE WHEN t.extra LIKE '%auto_increment%' THEN 'IDENTITY'"
          + " WHEN t.generation_expression <> '' THEN 'COMPUTED' ELSE 'NONE' END"
          + " FROM information_schema.columns t"
          + WHERE
          + " ORDER BY t.table_name, t.ordinal_position";

  private static final String INDEXES =
      "SELECT t.table_name, t.index_name,"
          + " CASE WHEN t.index_name = 'PRIMARY' THEN 'YES' ELSE 'NO' END,"
          + " CASE WHEN t.non_unique = 0 THEN 'YES' ELSE 'NO' END, LOWER(t.index_type),"
          + " t.column_name, %s, NULL FROM information_schema.statistics t"
          + WHERE
          + " ORDER BY t.table_name, t.index_name, t.seq_in_index";

  private static final String FOREIGN_KEYS =
      "SELECT t.table_name, t.constraint_name, t.column_name, t.referenced_table_schema,"
          + " t.referenced_table_name, t.referenced_column_name, r.delete_rule, r.update_rule"
          + " FROM information_schema.key_column_usage t"
          + " JOIN information_schema.referential_constraints r"
          + " ON r.constraint_schema = t.constraint_schema"
          + " AND r.constraint_name = t.constraint_name AND r.table_name = t.table_name"
          + WHERE
          + " AND t.referenced_table_name IS NOT NULL"
          + " ORDER BY t.table_name, t.constraint_name, t.ordinal_position";

  private static final String MYSQL_CHECKS =
      "SELECT t.table_name, t.constraint_name, c.check_clause"
          + " FROM information_schema.table_constraints t"
          + " JOIN information_schema.check_constraints c"
          + " ON c.constraint_schema = t.constraint_schema"
          + " AND c.constraint_name = t.constraint_name"
          + WHERE
          + " AND t.constraint_type = 'CHECK' ORDER BY t.table_name, t.constraint_name";

  /** A column of JSON has a check of its own, which nobody asked for. */
  private static final String MARIADB_CHECKS =
      "SELECT t.table_name, t.constraint_name, t.check_clause"
          + " FROM information_schema.check_constraints t"
          + WHERE.replace("table_schema", "constraint_schema")
          + " AND t.level = 'Table' ORDER BY t.table_name, t.constraint_name";

  private static final String SEQUENCES =
      "SELECT t.table_name FROM information_schema.tables t"
          + WHERE
          + " AND t.table_type = 'SEQUENCE' ORDER BY t.table_name";

  private static final Map<String, String> SYNONYMS =
      Map.ofEntries(
          entry("tinyint(1)", "boolean"),
          entry("bool", "boolean"),
          entry("int", "integer"),
          entry("numeric", "decimal"));

  private static final Map<String, Kind> KINDS =
      Map.ofEntries(
          entry("smallint", Kind.SMALLINT),
          entry("integer", Kind.INTEGER),
          entry("bigint", Kind.BIGINT),
          entry("float", Kind.REAL),
          entry("double", Kind.DOUBLE),
          entry("decimal", Kind.DECIMAL),
          entry("varchar", Kind.VARCHAR),
          entry("char", Kind.CHAR),
          entry("tinytext", Kind.TEXT),
          entry("text", Kind.TEXT),
          entry("mediumtext", Kind.TEXT),
          entry("longtext", Kind.TEXT),
          entry("boolean", Kind.BOOLEAN),
          entry("tinyblob", Kind.BLOB),
          entry("blob", Kind.BLOB),
          entry("mediumblob", Kind.BLOB),
          entry("longblob", Kind.BLOB),
          entry("binary", Kind.BINARY),
          entry("date", Kind.DATE),
          entry("time", Kind.TIME),
          entry("datetime", Kind.TIMESTAMP),
          entry("json", Kind.JSON),
          entry("enum", Kind.ENUM));

  static final Catalog MYSQL = catalog("t.expression", MYSQL_CHECKS, null, SYNONYMS);

  /** JSON is a text here, and the catalogue says so. */
  static final Catalog MARIADB = catalog("NULL", MARIADB_CHECKS, SEQUENCES, withJsonAsText());

  private MySqlCatalog() {}

  private static Catalog catalog(
      String expression, String checks, String sequences, Map<String, String> synonyms) {
    return new Catalog(
        "DATABASE()",
        TABLES,
        COLUMNS,
        INDEXES.replace("%s", expression),
        FOREIGN_KEYS,
        checks,
        sequences,
        synonyms,
        KINDS);
  }

  private static Map<String, String> withJsonAsText() {
    Map<String, String> synonyms = new HashMap<>(SYNONYMS);
    synonyms.put("json", "longtext");
    return synonyms;
  }
}
