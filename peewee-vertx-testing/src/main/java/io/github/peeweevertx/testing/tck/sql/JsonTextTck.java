package io.github.peeweevertx.testing.tck.sql;

import static io.github.peeweevertx.testing.tck.type.PaperTable.PAPER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.peeweevertx.ast.Condition;
import io.github.peeweevertx.ast.Expr;
import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.ProgrammingException;
import io.github.peeweevertx.error.UnsupportedSqlException;
import io.github.peeweevertx.sql.Dialect;
import io.github.peeweevertx.sql.Rendered;
import io.github.peeweevertx.sql.SqlQuery;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Calls on JSON: the operators of PostgreSQL, the functions of MySQL, and those of MariaDB, which
 * compares text and therefore brings it to one form.
 */
public abstract class JsonTextTck extends SqlTextTck {
  private static final JsonObject OBJECT = new JsonObject().put("a", 1);

  /**
   * Makes the suite of a dialect.
   *
   * @param dialect the dialect
   * @param words which of the texts it is compared with
   */
  protected JsonTextTck(Dialect dialect, Words words) {
    super(dialect, words);
  }

  /** The texts of one expression; of MySQL with ' for its quotes, and ~ for those of texts. */
  private record Texts(String postgresql, String mysql, String mariadb) {
    static Texts of(String postgresql, String mysql) {
      return new Texts(postgresql, mysql, mysql);
    }
  }

  private void check(
      SqlQuery query, String before, Texts texts, List<?> postgresql, List<?> mysql) {
    boolean isPostgresql = dialect().name().equals("PostgreSQL");
    Map<String, String> byName =
        Map.of(
            "PostgreSQL",
            before + texts.postgresql(),
            "MySQL",
            before.replace('"', '`') + texts.mysql().replace('\'', '`').replace('~', '\''),
            "MariaDB",
            before.replace('"', '`') + texts.mariadb().replace('\'', '`').replace('~', '\''));
    Rendered rendered = query.sql(dialect());
    assertEquals(byName.get(dialect().name()), rendered.text());
    assertEquals(
        isPostgresql ? postgresql : mysql,
        rendered.parameters().stream()
            .map(each -> each instanceof Object[] array ? Arrays.asList(array) : each)
            .toList());
    run(rendered);
  }

  private void where(Condition condition, Texts texts, List<?> postgresql, List<?> mysql) {
    check(
        PAPER.select(PAPER.id).where(condition),
        "SELECT \"t1\".\"id\" FROM \"paper\" AS \"t1\" WHERE ",
        texts,
        postgresql,
        mysql);
  }

  private void set(Expr<JsonObject> change, Texts texts, List<?> postgresql, List<?> mysql) {
    check(
        PAPER.update(PAPER.meta.to(change)).all(),
        "UPDATE \"paper\" SET \"meta\" = ",
        texts,
        postgresql,
        mysql);
  }

  @Test
  void placesAreExtracted() {
    check(
        PAPER.select(PAPER.meta.path("k", 0)),
        "SELECT ",
        new Texts(
            "(\"t1\".\"meta\" #> CAST($1 AS text[])) FROM \"paper\" AS \"t1\"",
            "CAST(json_extract('t1'.'meta', ?) AS JSON) FROM 'paper' AS 't1'",
            "JSON_COMPACT(json_extract('t1'.'meta', ?)) FROM 'paper' AS 't1'"),
        List.of(List.of("k", "0")),
        List.of("$.\"k\"[0]"));
  }

  @Test
  void placesAreExtractedAsText() {
    check(
        PAPER.select(PAPER.meta.path("k", -2).asInt()),
        "SELECT ",
        new Texts(
            "CAST((\"t1\".\"meta\" #>> CAST($1 AS text[])) AS INTEGER) FROM \"paper\" AS \"t1\"",
            "CAST(json_unquote(NULLIF(json_extract('t1'.'meta', ?), CAST(~null~ AS JSON)))"
                + " AS SIGNED) FROM 'paper' AS 't1'",
            "CAST(json_unquote(NULLIF(json_extract('t1'.'meta', ?), ~null~)) AS SIGNED)"
                + " FROM 'paper' AS 't1'"),
        List.of(List.of("k", "-2")),
        List.of("$.\"k\"[last-1]"));
  }

  @Test
  void placesAndDocumentsAreCompared() {
    where(
        PAPER.meta.path("k").eq("v"),
        new Texts(
            "((\"t1\".\"meta\" #> CAST($1 AS text[])) = $2)",
            "(CAST(json_extract('t1'.'meta', ?) AS JSON) = CAST(? AS JSON))",
            "(JSON_COMPACT(json_extract('t1'.'meta', ?)) = JSON_COMPACT(?))"),
        List.of(List.of("k"), "v"),
        List.of("$.\"k\"", "\"v\""));
    where(
        PAPER.meta.eq(OBJECT),
        new Texts(
            "(\"t1\".\"meta\" = $1)",
            "('t1'.'meta' = CAST(? AS JSON))",
            "(JSON_COMPACT('t1'.'meta') = JSON_COMPACT(?))"),
        List.of(OBJECT),
        List.of("{\"a\":1}"));
    where(
        PAPER.written.eq(OBJECT),
        new Texts(
            "(CAST(\"t1\".\"written\" AS JSONB) = $1)",
            "('t1'.'written' = CAST(? AS JSON))",
            "(JSON_COMPACT('t1'.'written') = JSON_COMPACT(?))"),
        List.of(OBJECT),
        List.of("{\"a\":1}"));
  }

  @Test
  void containmentAndKeys() {
    where(
        PAPER.meta.contains(OBJECT),
        Texts.of("(\"t1\".\"meta\" @> $1)", "(JSON_CONTAINS('t1'.'meta', ?) = ?)"),
        List.of(OBJECT),
        List.of("{\"a\":1}", 1));
    where(
        PAPER.meta.path("k").contains("v"),
        Texts.of(
            "((\"t1\".\"meta\" #> CAST($1 AS text[])) @> $2)",
            "(JSON_CONTAINS('t1'.'meta', ?, ?) = ?)"),
        List.of(List.of("k"), "v"),
        List.of("\"v\"", "$.\"k\"", 1));
    where(
        PAPER.meta.containedBy(OBJECT),
        Texts.of("(\"t1\".\"meta\" <@ $1)", "(JSON_CONTAINS(?, 't1'.'meta') = ?)"),
        List.of(OBJECT),
        List.of("{\"a\":1}", 1));
    where(
        PAPER.meta.hasKey("k"),
        Texts.of("(\"t1\".\"meta\" ? $1)", "(JSON_CONTAINS_PATH('t1'.'meta', ?, ?) = ?)"),
        List.of("k"),
        List.of("one", "$.\"k\"", 1));
    where(
        PAPER.meta.hasKeys("k", "l"),
        Texts.of("(\"t1\".\"meta\" ?& $1)", "(JSON_CONTAINS_PATH('t1'.'meta', ?, ?, ?) = ?)"),
        List.of(List.of("k", "l")),
        List.of("all", "$.\"k\"", "$.\"l\"", 1));
    where(
        PAPER.meta.hasAnyKeys("k", "l"),
        Texts.of("(\"t1\".\"meta\" ?| $1)", "(JSON_CONTAINS_PATH('t1'.'meta', ?, ?, ?) = ?)"),
        List.of(List.of("k", "l")),
        List.of("one", "$.\"k\"", "$.\"l\"", 1));
  }

  @Test
  void documentsAreChanged() {
    set(
        PAPER.meta.path("k").set(true),
        new Texts(
            "jsonb_set(\"paper\".\"meta\", CAST($1 AS text[]), $2, $3)",
            "JSON_SET('paper'.'meta', ?, CAST(? AS JSON))",
            "JSON_SET('paper'.'meta', ?, JSON_COMPACT(?))"),
        List.of(List.of("k"), true, true),
        List.of("$.\"k\"", "true"));
    set(
        PAPER.meta.path("k").replace(5),
        new Texts(
            "jsonb_set(\"paper\".\"meta\", CAST($1 AS text[]), $2, $3)",
            "JSON_REPLACE('paper'.'meta', ?, CAST(? AS JSON))",
            "JSON_REPLACE('paper'.'meta', ?, ?)"),
        List.of(List.of("k"), 5, false),
        dialect().name().equals("MySQL") ? List.of("$.\"k\"", "5") : List.of("$.\"k\"", 5L));
    set(
        PAPER.meta.path("k").append(OBJECT),
        new Texts(
            "jsonb_insert(\"paper\".\"meta\", CAST($1 AS text[]), $2, $3)",
            "JSON_ARRAY_APPEND('paper'.'meta', ?, CAST(? AS JSON))",
            "JSON_ARRAY_APPEND('paper'.'meta', ?, JSON_COMPACT(?))"),
        List.of(List.of("k", "-1"), OBJECT, true),
        List.of("$.\"k\"", "{\"a\":1}"));
    set(
        PAPER.meta.path("k").remove(),
        Texts.of("(\"paper\".\"meta\" #- CAST($1 AS text[]))", "JSON_REMOVE('paper'.'meta', ?)"),
        List.of(List.of("k")),
        List.of("$.\"k\""));
    set(
        PAPER.meta.update(OBJECT),
        new Texts(
            "(\"paper\".\"meta\" || $1)",
            "JSON_MERGE_PATCH('paper'.'meta', CAST(? AS JSON))",
            "JSON_MERGE_PATCH('paper'.'meta', JSON_COMPACT(?))"),
        List.of(OBJECT),
        List.of("{\"a\":1}"));
  }

  @Test
  void insertAsksFirstWherePostgresqlHasNoWordForIt() {
    set(
        PAPER.meta.path("k").insert("v"),
        new Texts(
            "CASE WHEN ((\"paper\".\"meta\" #> CAST($1 AS text[])) IS NULL) THEN"
                + " jsonb_set(\"paper\".\"meta\", CAST($2 AS text[]), $3, $4) ELSE"
                + " \"paper\".\"meta\" END",
            "JSON_INSERT('paper'.'meta', ?, CAST(? AS JSON))",
            "JSON_INSERT('paper'.'meta', ?, ?)"),
        List.of(List.of("k"), List.of("k"), "v", true),
        dialect().name().equals("MySQL") ? List.of("$.\"k\"", "\"v\"") : List.of("$.\"k\"", "v"));
  }

  @Test
  void lengthOfArrays() {
    where(
        PAPER.items.length().gt(1),
        Texts.of("(jsonb_array_length(\"t1\".\"items\") > $1)", "(JSON_LENGTH('t1'.'items') > ?)"),
        List.of(1),
        List.of(1));
  }

  @Test
  void whatADatabaseCannotSayIsRefusedWhenTheTextIsMade() {
    boolean isPostgresql = dialect().name().equals("PostgreSQL");
    SqlQuery overlaps = PAPER.select().where(PAPER.items.overlaps(new JsonArray().add(1)));
    SqlQuery path = PAPER.select().where(PAPER.meta.pathExists("$.a"));
    (isPostgresql ? path : overlaps).sql(dialect());
    UnsupportedSqlException failure =
        assertThrows(
            UnsupportedSqlException.class, () -> (isPostgresql ? overlaps : path).sql(dialect()));
    assertEquals(ErrorCode.UNSUPPORTED_SQL, failure.code());
    assertEquals(true, failure.getMessage().contains(dialect().name()), failure.getMessage());
  }

  @Test
  void pathsAreMadeOfKeysAndPlaces() {
    for (Object key : new Object[] {null, 1.5, OBJECT}) {
      ProgrammingException failure =
          assertThrows(ProgrammingException.class, () -> PAPER.meta.path("k", key));
      assertEquals(ErrorCode.INVALID_ARGUMENT, failure.code());
    }
  }
}
