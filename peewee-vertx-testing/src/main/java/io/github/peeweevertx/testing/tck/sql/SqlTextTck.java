package io.github.peeweevertx.testing.tck.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.PeeweeException;
import io.github.peeweevertx.error.UnsupportedSqlException;
import io.github.peeweevertx.query.ModelTable;
import io.github.peeweevertx.sql.Dialect;
import io.github.peeweevertx.sql.Feature;
import io.github.peeweevertx.sql.Rendered;
import io.github.peeweevertx.sql.SqlQuery;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.function.Executable;

/**
 * What all suites of query texts share. {@link #expect} takes the text as peewee prints it, with
 * question marks and standard quotes; what a dialect says in other words is said beside it. A
 * subclass may have a real server prepare and run each text.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class SqlTextTck {
  /** The models of these suites, each behind those that it refers to. */
  protected static final List<ModelTable<?, ?>> TABLES =
      List.of(
          io.github.peeweevertx.testing.model.UserTable.USER,
          io.github.peeweevertx.testing.model.TweetTable.TWEET,
          PersonTable.PERSON,
          RemarkTable.REMARK,
          FavoriteTable.FAVORITE,
          FollowTable.FOLLOW,
          VisitTable.VISIT,
          BranchTable.BRANCH,
          SampleTable.SAMPLE,
          RegisterTable.REGISTER,
          DefaultedTable.DEFAULTED,
          StockTable.STOCK,
          LedgerTable.LEDGER,
          HappeningTable.HAPPENING,
          BlankTable.BLANK,
          ArchiveTable.ARCHIVE,
          VaultTable.VAULT,
          io.github.peeweevertx.testing.tck.type.PaperTable.PAPER);

  private static final Crossing CROSSING = new Crossing(TABLES);

  private static final Map<String, String> MYSQL_TYPES =
      Map.of(
          "SMALLINT", "SIGNED",
          "INTEGER", "SIGNED",
          "BIGINT", "SIGNED",
          "BOOLEAN", "SIGNED",
          "REAL", "FLOAT",
          "DOUBLE PRECISION", "DOUBLE",
          "DECIMAL", "DECIMAL(65, 30)",
          "DATE", "DATE",
          "TIMESTAMP", "DATETIME(6)");

  private static final Pattern CAST =
      Pattern.compile("\\$(\\d+)::(" + String.join("|", MYSQL_TYPES.keySet()) + ")\\b");

  private final Dialect dialect;
  private final Words words;

  /** Which of the texts a suite compares with. */
  protected enum Words {
    /** peewee's own, with the placeholders of PostgreSQL. */
    PEEWEE,
    /** Those of PostgreSQL. */
    POSTGRESQL,
    /** Those of MySQL. */
    MYSQL,
    /** Those of MariaDB: MySQL's, unless they are said. */
    MARIADB
  }

  /**
   * Makes the suite of a dialect.
   *
   * @param dialect the dialect
   * @param words which of the texts it is compared with
   */
  protected SqlTextTck(Dialect dialect, Words words) {
    this.dialect = dialect;
    this.words = words;
  }

  /**
   * The dialect under test.
   *
   * @return the dialect
   */
  protected final Dialect dialect() {
    return dialect;
  }

  /**
   * Whether a value that is bound already may be named again.
   *
   * @return true on PostgreSQL
   */
  final boolean namesTwice() {
    return dialect.supports(Feature.NUMBERED_PLACEHOLDERS);
  }

  /**
   * Whether the dialect has words for where nulls stand.
   *
   * @return false where a case distinction does it
   */
  final boolean namesNulls() {
    return dialect.supports(Feature.NULLS_ORDERING);
  }

  /**
   * Has a server prepare and run a statement. Does nothing unless a subclass has a server.
   *
   * @param rendered text and parameters
   */
  protected void run(Rendered rendered) {}

  /**
   * Begins a comparison; {@link Expectation#with} ends it.
   *
   * @param query the query
   * @param text what peewee prints
   * @return the comparison
   */
  protected final Expectation expect(SqlQuery query, String text) {
    return new Expectation(query, text);
  }

  /**
   * Checks that something makes no sense.
   *
   * @param code the code it has to fail with
   * @param call builds or renders it
   * @return the failure
   */
  protected static PeeweeException refused(ErrorCode code, Executable call) {
    PeeweeException failure = assertThrows(PeeweeException.class, call);
    assertEquals(code, failure.code(), failure.getMessage());
    return failure;
  }

  /** A query and the text that it has to give. */
  protected final class Expectation {
    private final SqlQuery query;
    private final String peewee;
    private String postgresql;
    private String mysql;
    private String mariadb;
    private final Set<Words> servers = EnumSet.allOf(Words.class);
    private final Set<Words> refusedBy = EnumSet.noneOf(Words.class);

    private Expectation(SqlQuery query, String peewee) {
      this.query = query;
      this.peewee = peewee;
      this.postgresql = peewee;
      this.mysql = inMysql(peewee);
    }

    /**
     * Another text on PostgreSQL.
     *
     * @param text the text
     * @return this
     */
    Expectation postgresql(String text) {
      postgresql = text;
      return this;
    }

    /**
     * Another text on MySQL.
     *
     * @param text the text
     * @return this
     */
    Expectation mysql(String text) {
      mysql = inMysql(text);
      return this;
    }

    /**
     * Another text on MySQL, with the quotes that it has.
     *
     * @param text the text
     * @return this
     */
    Expectation mysqlAsIs(String text) {
      mysql = text;
      return this;
    }

    /**
     * MariaDB can say it where MySQL says it in other words, or not at all.
     *
     * @param text the text
     * @return this
     */
    Expectation mariadb(String text) {
      mariadb = text.replace('"', '`');
      return onMariadb();
    }

    /**
     * MariaDB can say it where MySQL cannot.
     *
     * @return this
     */
    Expectation onMariadb() {
      refusedBy.remove(Words.MARIADB);
      return this;
    }

    /**
     * PostgreSQL cannot say it.
     *
     * @return this
     */
    Expectation notOnPostgresql() {
      refusedBy.add(Words.POSTGRESQL);
      refusedBy.add(Words.PEEWEE);
      return this;
    }

    /**
     * Neither MySQL nor MariaDB can say it.
     *
     * @return this
     */
    Expectation notOnMysql() {
      refusedBy.add(Words.MYSQL);
      return notOnMariadb();
    }

    /**
     * MariaDB cannot say it.
     *
     * @return this
     */
    Expectation notOnMariadb() {
      refusedBy.add(Words.MARIADB);
      return this;
    }

    /**
     * A text that peewee prints and that no server would run.
     *
     * @return this
     */
    Expectation onPaperOnly() {
      servers.clear();
      return this;
    }

    /**
     * A text that holds names, or words in a raw fragment, that only PostgreSQL knows.
     *
     * @return this
     */
    Expectation runsOnPostgresqlOnly() {
      return doesNotRunOn(Words.MYSQL, Words.MARIADB);
    }

    /**
     * A text that some servers refuse for a rule of their own.
     *
     * @param refusing those servers
     * @return this
     */
    Expectation doesNotRunOn(Words... refusing) {
      servers.removeAll(List.of(refusing));
      return this;
    }

    /**
     * Compares, and has the server run it.
     *
     * @param parameters the parameters; those of an array one by one
     */
    void with(Object... parameters) {
      if (refusedBy.contains(words)) {
        PeeweeException failure =
            assertThrows(UnsupportedSqlException.class, () -> query.sql(dialect));
        assertEquals(ErrorCode.UNSUPPORTED_SQL, failure.code());
        assertEquals(true, failure.getMessage().contains(dialect.name()), failure.getMessage());
        return;
      }
      Rendered rendered = query.sql(dialect);
      assertEquals(text(), rendered.text());
      assertEquals(Arrays.asList(parameters), flat(rendered.parameters()));
      CROSSING.check(query, dialect, rendered);
      if (servers.contains(words)) {
        run(rendered);
      }
    }

    /** Where PostgreSQL says the type of a value that is no text, MySQL does too. */
    private String casting() {
      String[] parts = mysql.split("\\?", -1);
      Matcher cast = CAST.matcher(postgresql);
      while (cast.find()) {
        int number = Integer.parseInt(cast.group(1));
        parts[number - 1] += "CAST(";
        parts[number] = " AS " + MYSQL_TYPES.get(cast.group(2)) + ")" + parts[number];
      }
      return String.join("?", parts);
    }

    /** What PostgreSQL gives back behind an insert, MariaDB does too. */
    private String givenBack() {
      int returning = peewee.indexOf(" RETURNING ");
      return returning < 0 || mysql.contains(" RETURNING ") || mysql.startsWith("UPDATE")
          ? ""
          : peewee.substring(returning).replace('"', '`');
    }

    private String text() {
      return switch (words) {
        case PEEWEE -> numbered(peewee);
        case POSTGRESQL -> numbered(postgresql);
        case MYSQL -> casting();
        case MARIADB -> mariadb == null ? mysql + givenBack() : mariadb;
      };
    }
  }

  /** With the quotes of MySQL, and its word for the rows of a list of values. */
  private static String inMysql(String text) {
    StringBuilder mysql = new StringBuilder(text.replace('"', '`'));
    int list = mysql.indexOf("(VALUES (");
    while (list >= 0) {
      int end = mysql.indexOf("))", list);
      for (int row = mysql.lastIndexOf("(", end);
          row > list;
          row = mysql.lastIndexOf("(", row - 1)) {
        mysql.insert(row, "ROW");
      }
      list = mysql.indexOf("(VALUES (", end);
    }
    return mysql.toString();
  }

  private static String numbered(String text) {
    if (text.indexOf('$') >= 0) {
      return text;
    }
    StringBuilder numbered = new StringBuilder();
    int number = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '?') {
        numbered.append('$').append(++number);
      } else {
        numbered.append(text.charAt(i));
      }
    }
    return numbered.toString();
  }

  private static List<Object> flat(List<Object> parameters) {
    List<Object> flat = new ArrayList<>();
    for (Object each : parameters) {
      if (each instanceof Object[] array) {
        flat.addAll(Arrays.asList(array));
      } else {
        flat.add(each);
      }
    }
    return flat;
  }
}
