package io.github.peeweevertx.testing.tck.relation;

import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.tck.relation.AuthorTable.AUTHOR;
import static io.github.peeweevertx.testing.tck.relation.BondTable.BOND;
import static io.github.peeweevertx.testing.tck.relation.EssayTable.ESSAY;
import static io.github.peeweevertx.testing.tck.relation.ParagraphTable.PARAGRAPH;
import static io.github.peeweevertx.testing.tck.relation.ParcelItemTable.PARCEL_ITEM;
import static io.github.peeweevertx.testing.tck.relation.ParcelTable.PARCEL;
import static io.github.peeweevertx.testing.tck.relation.ProfileTable.PROFILE;
import static io.github.peeweevertx.testing.tck.relation.TopicTable.TOPIC;
import static io.github.peeweevertx.testing.tck.relation.VoteTable.VOTE;

import io.github.peeweevertx.query.ModelTable;
import io.github.peeweevertx.sql.Feature;
import io.github.peeweevertx.testing.QueryCounter;
import io.github.peeweevertx.testing.tck.Tck;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** What the suites of this package share: their tables, and some rows to look at. */
public abstract class RelationTck extends Tck {
  /** For subclasses. */
  protected RelationTck() {
    this(AUTHOR, ESSAY, PARAGRAPH, VOTE, BOND, PROFILE, PARCEL, PARCEL_ITEM);
  }

  RelationTck(ModelTable<?, ?>... tables) {
    super(tables);
  }

  /** The tree has references into itself, and is emptied from its leaves. */
  final void createTopics() {
    await(objects.createTables(TOPIC));
    await(objects.execute(TOPIC.update(TOPIC.parent.to((Topic) null)).all()));
    await(objects.execute(TOPIC.delete().all()));
  }

  final Author author(String name) {
    return await(objects.create(new Author(name)));
  }

  final Essay essay(Author author, String title) {
    return await(objects.create(new Essay(author, title)));
  }

  final Paragraph paragraph(Essay essay, String text) {
    return await(objects.create(new Paragraph(essay, text)));
  }

  final Vote vote(Author author, Essay essay) {
    return await(objects.create(new Vote(author, essay)));
  }

  /** huey: meow (3 paragraphs), purr, hiss (2); mickey: woof, bark (2); zaizee: nothing. */
  final List<Author> library() {
    Author huey = author("huey");
    Essay meow = essay(huey, "meow");
    essay(huey, "purr");
    Essay hiss = essay(huey, "hiss");
    Author mickey = author("mickey");
    Essay woof = essay(mickey, "woof");
    Essay bark = essay(mickey, "bark");
    Author zaizee = author("zaizee");
    for (String text : List.of("meow-1", "meow-2", "meow-3")) {
      paragraph(meow, text);
    }
    for (Essay each : List.of(hiss, bark)) {
      paragraph(each, each.title + "-1");
      paragraph(each, each.title + "-2");
    }
    vote(mickey, meow);
    vote(huey, woof);
    return List.of(huey, mickey, zaizee);
  }

  /** Waits for a call that has to send so many statements, made on an event-loop context. */
  final <T> T counted(int statements, Supplier<Future<T>> call) {
    try (QueryCounter counter = counter()) {
      T result = await(inContext(call));
      counter.assertCount(statements);
      return result;
    }
  }

  /**
   * How a column with an index is compared with the query of the level above: by IN, as peewee says
   * it, or with its values in one array, which takes PostgreSQL a third of the time or less.
   */
  final String among() {
    return database.dialect().supports(Feature.ANY_ARRAY) ? " = ANY(ARRAY(" : " IN (";
  }

  /** The tree as text: each author with the essays and their paragraphs. */
  static List<String> tree(List<Author> authors) {
    List<String> lines = new ArrayList<>();
    for (Author author : authors) {
      List<String> essays = new ArrayList<>();
      for (Essay essay : author.essays.list()) {
        essays.add(essay.title + essay.paragraphs.list().stream().map(each -> each.text).toList());
      }
      lines.add(author.name + " " + essays);
    }
    return lines;
  }
}
