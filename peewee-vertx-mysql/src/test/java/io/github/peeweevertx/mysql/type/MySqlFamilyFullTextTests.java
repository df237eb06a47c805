package io.github.peeweevertx.mysql.type;

import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.Await.failure;
import static io.github.peeweevertx.testing.tck.type.ArticleTable.ARTICLE;
import static io.github.peeweevertx.testing.tck.type.GadgetTable.GADGET;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.peeweevertx.ast.Condition;
import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.UnsupportedSqlException;
import io.github.peeweevertx.query.FullText;
import io.github.peeweevertx.query.FullText.Mode;
import io.github.peeweevertx.testing.tck.Tck;
import io.github.peeweevertx.testing.tck.type.Article;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** MATCH … AGAINST, which PostgreSQL does not have; and what PostgreSQL has and these have not. */
abstract class MySqlFamilyFullTextTests extends Tck {
  private static final FullText TEXT = FullText.of(ARTICLE.title, ARTICLE.body);

  MySqlFamilyFullTextTests() {
    super(ARTICLE);
  }

  @BeforeEach
  void rows() {
    article("Foxes", "quick brown foxes jumping over everything");
    article("Wolves", "wolves sleeping beside quick rivers");
    article("Rivers", "nothing but water and stones");
  }

  private void article(String title, String body) {
    await(objects.create(ARTICLE, ARTICLE.title.to(title), ARTICLE.body.to(body)));
  }

  private List<String> titles(Condition condition) {
    return await(objects.execute(ARTICLE.select().where(condition).orderBy(ARTICLE.id))).stream()
        .map(article -> article.title)
        .toList();
  }

  @Test
  void articlesAreFoundInEachMode() {
    assertEquals(List.of("Foxes", "Wolves"), titles(TEXT.against("quick", Mode.NATURAL)));
    assertEquals(List.of("Wolves"), titles(TEXT.against("+quick -foxes", Mode.BOOLEAN)));
    assertEquals(List.of("Wolves", "Rivers"), titles(TEXT.against("river*", Mode.BOOLEAN)));
    assertTrue(titles(TEXT.against("stones", Mode.EXPANSION)).contains("Rivers"));
  }

  @Test
  void bestComesFirst() {
    List<Article> best =
        await(
            objects.execute(
                ARTICLE.select().orderBy(TEXT.score("water stones", Mode.NATURAL).desc())));
    assertEquals("Rivers", best.get(0).title);
  }

  @Test
  void textsAreThoseOfPeewee() {
    assertEquals(
        "SELECT `t1`.`id` FROM `article` AS `t1` WHERE"
            + " MATCH(`t1`.`title`, `t1`.`body`) AGAINST(? IN BOOLEAN MODE)",
        ARTICLE
            .select(ARTICLE.id)
            .where(TEXT.against("x", Mode.BOOLEAN))
            .sql(database.dialect())
            .text());
  }

  @Test
  void whatOnlyPostgresqlHasIsRefusedWhenTheStatementIsBuilt() {
    for (Condition condition :
        List.of(
            GADGET.attrs.contains(Map.of("k", "v")),
            GADGET.attrs.exists("k"),
            GADGET.tags.contains("a"),
            GADGET.tags.any("a"),
            GADGET.tags.get(0).eq("a"),
            GADGET.words.match("a"),
            FullText.match(GADGET.label, "a", null))) {
      UnsupportedSqlException error =
          failure(UnsupportedSqlException.class, objects.count(GADGET.select().where(condition)));
      assertEquals(ErrorCode.UNSUPPORTED_SQL, error.code());
      assertTrue(error.getMessage().contains(database.dialect().name()), error::getMessage);
    }
    UnsupportedSqlException error =
        failure(UnsupportedSqlException.class, objects.createTables(GADGET));
    assertTrue(error.getMessage().contains("Gadget.attrs"), error::getMessage);
  }
}
