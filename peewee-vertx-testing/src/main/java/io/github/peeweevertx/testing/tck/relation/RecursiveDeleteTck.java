package io.github.peeweevertx.testing.tck.relation;

import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.Await.failure;
import static io.github.peeweevertx.testing.tck.relation.AuthorTable.AUTHOR;
import static io.github.peeweevertx.testing.tck.relation.BondTable.BOND;
import static io.github.peeweevertx.testing.tck.relation.EssayTable.ESSAY;
import static io.github.peeweevertx.testing.tck.relation.ParagraphTable.PARAGRAPH;
import static io.github.peeweevertx.testing.tck.relation.ProfileTable.PROFILE;
import static io.github.peeweevertx.testing.tck.relation.TopicTable.TOPIC;
import static io.github.peeweevertx.testing.tck.relation.VoteTable.VOTE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.IntegrityException;
import io.github.peeweevertx.error.ProgrammingException;
import io.github.peeweevertx.error.TransactionException;
import io.github.peeweevertx.relation.DeleteOptions;
import io.github.peeweevertx.testing.QueryCounter;
import io.vertx.core.Future;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A row is deleted with all that refers to it. */
public abstract class RecursiveDeleteTck extends RelationTck {
  /** For subclasses. */
  protected RecursiveDeleteTck() {}

  private List<Author> withProfile() {
    List<Author> authors = library();
    await(objects.create(new Profile(authors.get(0), "huey@example.org")));
    return authors;
  }

  private static List<String> sent(QueryCounter counter) {
    return counter.statements().stream()
        .map(sql -> sql.replace('`', '"').replaceAll("\\$\\d+", "?").replace("\"", ""))
        .toList();
  }

  @Test
  void childrenAreDeletedBeforeTheirParentsAndNullableReferencesAreCleared() {
    Author huey = withProfile().get(0);
    DeleteOptions options = DeleteOptions.recursive().among(ESSAY, VOTE, PROFILE);
    await(objects.execute(PARAGRAPH.delete().all()));
    try (QueryCounter counter = counter()) {
      assertEquals(1, await(inContext(() -> objects.delete(huey, options))));
      assertEquals(
          List.of(
              "BEGIN",
              "DELETE FROM vote WHERE (vote.essay_id IN"
                  + " (SELECT t1.id FROM essay AS t1 WHERE (t1.author_id = ?)))",
              "DELETE FROM essay WHERE (essay.author_id = ?)",
              "UPDATE essay SET editor_id = ? WHERE (essay.editor_id = ?)",
              "DELETE FROM vote WHERE (vote.author_id = ?)",
              "UPDATE profile SET author_id = ? WHERE (profile.author_id = ?)",
              "DELETE FROM author WHERE (author.id = ?)",
              "COMMIT"),
          sent(counter));
    }
    assertEquals(2L, await(objects.count(ESSAY)));
    assertEquals(0L, await(objects.count(VOTE)));
    Profile profile = await(objects.execute(PROFILE.select())).get(0);
    assertNull(profile.author);
  }

  @Test
  void nullableReferencesAreDeletedOnRequest() {
    List<Author> authors = withProfile();
    await(objects.create(new Profile(null, "nobody@example.org")));
    await(
        objects.create(
            ESSAY,
            ESSAY.author.to(authors.get(2)),
            ESSAY.editor.to(authors.get(0)),
            ESSAY.title.to("edited")));
    await(
        inContext(
            () -> objects.delete(authors.get(0), DeleteOptions.recursive().deleteNullable())));
    assertEquals(1L, await(objects.count(PROFILE)));
    assertEquals(2L, await(objects.count(ESSAY)));
    assertEquals(2L, await(objects.count(PARAGRAPH)));
  }

  @Test
  void tablesThatReferAreFoundByThemselves() {
    Author huey = withProfile().get(0);
    await(objects.create(new Bond(huey, huey)));
    assertEquals(1, await(inContext(() -> objects.delete(huey, DeleteOptions.recursive()))));
    assertEquals(2L, await(objects.count(AUTHOR)));
    assertEquals(0L, await(objects.count(BOND)));
    assertEquals(2L, await(objects.count(PARAGRAPH)));
  }

  @Test
  void rowWithoutChildrenGoesAlone() {
    Author zaizee = library().get(2);
    assertEquals(1, await(inContext(() -> objects.delete(zaizee, DeleteOptions.recursive()))));
    assertEquals(0, await(inContext(() -> objects.delete(zaizee, DeleteOptions.recursive()))));
    assertEquals(5L, await(objects.count(ESSAY)));
  }

  @Test
  void tableThatIsLeftOutKeepsEverything() {
    Author huey = library().get(0);
    IntegrityException error =
        failure(
            IntegrityException.class,
            inContext(() -> objects.delete(huey, DeleteOptions.recursive().among(VOTE, ESSAY))));
    assertEquals(ErrorCode.FOREIGN_KEY_VIOLATION, error.code());
    assertEquals(3L, await(objects.count(AUTHOR)));
    assertEquals(5L, await(objects.count(ESSAY)));
    assertEquals(2L, await(objects.count(VOTE)));
  }

  @Test
  void treeInOneTableLosesItsReferences() {
    createTopics();
    Topic root = await(objects.create(new Topic("root", null)));
    Topic child = await(objects.create(new Topic("child", root)));
    await(objects.create(new Topic("leaf", child)));
    DeleteOptions options = DeleteOptions.recursive().among(TOPIC);
    await(inContext(() -> objects.delete(root, options)));
    assertNull(await(objects.get(TOPIC, child.id)).parent);
    assertEquals(2L, await(objects.count(TOPIC)));
    failure(
        IntegrityException.class,
        inContext(
            () ->
                objects
                    .create(new Topic("new root", null))
                    .compose(
                        top -> {
                          child.parent = io.github.peeweevertx.type.Ref.of(top);
                          return objects.update(child).map(top);
                        })
                    .compose(top -> objects.delete(top, options.deleteNullable()))));
    assertEquals(3L, await(objects.count(TOPIC)));
  }

  @Test
  void recursiveDeleteIsASavepointInsideOfATransaction() {
    Author huey = library().get(0);
    failure(
        IllegalStateException.class,
        inContext(
            () ->
                objects.atomic(
                    () ->
                        objects
                            .delete(huey, DeleteOptions.recursive())
                            .compose(
                                rows -> Future.<Void>failedFuture(new IllegalStateException())))));
    assertEquals(3L, await(objects.count(AUTHOR)));
    assertEquals(5L, await(objects.count(ESSAY)));
  }

  @Test
  void objectWithoutAKeyIsRefused() {
    ProgrammingException error =
        failure(
            ProgrammingException.class,
            objects.delete(new Author("new"), DeleteOptions.recursive()));
    assertEquals(ErrorCode.MISSING_KEY, error.code());
  }

  @Test
  void mandatoryManagerRefusesToOpenATransaction() {
    Author huey = library().get(0);
    TransactionException error =
        failure(
            TransactionException.class,
            inContext(() -> objects.mandatory().delete(huey, DeleteOptions.recursive())));
    assertEquals(ErrorCode.TRANSACTION_REQUIRED, error.code());
  }
}
