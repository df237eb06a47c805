package io.github.peeweevertx.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The fixed statements of each kind of model, letter by letter. */
class FixedStatementsTest {
  @TempDir Path output;

  private List<?> statementsOf(String table) throws Exception {
    String body =
        """
        ModelTemplates templates = %s.templates();
        return Arrays.asList(
            templates.selectById(), templates.insert(), templates.insertWithKey(),
            templates.updateById(), templates.deleteById(), templates.count());
        """
            .formatted(table);
    return (List<?>) new Programs(output).evaluate(body, Models.all());
  }

  @Test
  void aKeyThatTheDatabaseMakesIsLeftOutOfTheInsert() throws Exception {
    assertEquals(
        List.of(
            "SELECT \"t1\".\"id\", \"t1\".\"username\", \"t1\".\"active\" FROM \"user\" AS \"t1\""
                + " WHERE (\"t1\".\"id\" = #{id})",
            "INSERT INTO \"user\" (\"username\", \"active\") VALUES (#{username}, #{active})",
            "INSERT INTO \"user\" (\"id\", \"username\", \"active\")"
                + " VALUES (#{id}, #{username}, #{active})",
            "UPDATE \"user\" SET \"username\" = #{username}, \"active\" = #{active}"
                + " WHERE (\"user\".\"id\" = #{id})",
            "DELETE FROM \"user\" WHERE (\"user\".\"id\" = #{id})",
            "SELECT COUNT(1) FROM \"user\""),
        statementsOf("USER"));
  }

  @Test
  void aReferenceIsWrittenByItsColumnAndNamedByItsField() throws Exception {
    assertEquals(
        "INSERT INTO \"tweet\" (\"user_id\", \"content\") VALUES (#{user}, #{content})",
        statementsOf("TWEET").get(1));
  }

  @Test
  void aNaturalKeyIsAlwaysWritten() throws Exception {
    assertEquals(
        List.of(
            "SELECT \"t1\".\"code\", \"t1\".\"row_id\", \"t1\".\"user\" FROM \"row\" AS \"t1\""
                + " WHERE (\"t1\".\"code\" = #{code})",
            "INSERT INTO \"row\" (\"code\", \"row_id\", \"user\")"
                + " VALUES (#{code}, #{row}, #{user})",
            "INSERT INTO \"row\" (\"code\", \"row_id\", \"user\")"
                + " VALUES (#{code}, #{row}, #{user})",
            "UPDATE \"row\" SET \"row_id\" = #{row}, \"user\" = #{user}"
                + " WHERE (\"row\".\"code\" = #{code})",
            "DELETE FROM \"row\" WHERE (\"row\".\"code\" = #{code})",
            "SELECT COUNT(1) FROM \"row\""),
        statementsOf("ROW"));
  }

  @Test
  void allPartsOfACompositeKeyAreComparedAndNoneIsUpdated() throws Exception {
    assertEquals(
        List.of(
            "SELECT \"t1\".\"article_id\", \"t1\".\"user_id\", \"t1\".\"position\","
                + " \"t1\".\"note\" FROM \"link\" AS \"t1\" WHERE (((\"t1\".\"article_id\" ="
                + " #{article}) AND (\"t1\".\"user_id\" = #{user})) AND (\"t1\".\"position\" ="
                + " #{position}))",
            "INSERT INTO \"link\" (\"article_id\", \"user_id\", \"position\", \"note\")"
                + " VALUES (#{article}, #{user}, #{position}, #{note})",
            "INSERT INTO \"link\" (\"article_id\", \"user_id\", \"position\", \"note\")"
                + " VALUES (#{article}, #{user}, #{position}, #{note})",
            "UPDATE \"link\" SET \"note\" = #{note} WHERE (((\"link\".\"article_id\" = #{article})"
                + " AND (\"link\".\"user_id\" = #{user})) AND (\"link\".\"position\" ="
                + " #{position}))",
            "DELETE FROM \"link\" WHERE (((\"link\".\"article_id\" = #{article}) AND"
                + " (\"link\".\"user_id\" = #{user})) AND (\"link\".\"position\" = #{position}))",
            "SELECT COUNT(1) FROM \"link\""),
        statementsOf("LINK"));
  }

  @Test
  void aModelWithoutAKeyHasNoStatementsByKey() throws Exception {
    String insert = "INSERT INTO \"log\" (\"line\", \"when\") VALUES (#{line}, #{at})";
    assertEquals(
        Arrays.asList(null, insert, insert, null, null, "SELECT COUNT(1) FROM \"log\""),
        statementsOf("LOG"));
  }

  @Test
  void aModelOfNothingButItsKeyHasNoUpdate() throws Exception {
    assertEquals(
        Arrays.asList(
            "SELECT \"t1\".\"id\" FROM \"onlykey\" AS \"t1\" WHERE (\"t1\".\"id\" = #{id})",
            "INSERT INTO \"onlykey\" DEFAULT VALUES",
            "INSERT INTO \"onlykey\" (\"id\") VALUES (#{id})",
            null,
            "DELETE FROM \"onlykey\" WHERE (\"onlykey\".\"id\" = #{id})",
            "SELECT COUNT(1) FROM \"onlykey\""),
        statementsOf("ONLY_KEY"));
  }

  @Test
  void aSchemaStandsBeforeTheTable() throws Exception {
    List<?> statements = statementsOf("EVERYTHING");
    assertEquals(
        "DELETE FROM \"app\".\"every thing\" WHERE (\"app\".\"every thing\".\"id\" = #{id})",
        statements.get(4));
    assertEquals("SELECT COUNT(1) FROM \"app\".\"every thing\"", statements.get(5));
  }
}
