package io.github.peeweevertx.sample;

import static io.github.peeweevertx.sample.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.peeweevertx.sample.Caller.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Many at once, and keys that callers choose beside keys that the database makes. */
abstract class ParallelRequestsTests extends ServiceTests {
  private static final int REQUESTS = 200;
  private static final int IDS = 20;

  ParallelRequestsTests(HandlerForm form) {
    super(form);
  }

  private CompletableFuture<Answer> create(long id) {
    return caller().send("GET", "/create?id=" + id);
  }

  private CompletableFuture<Answer> post(String name) {
    return caller().send("POST", "/?name=" + name);
  }

  private static List<Answer> allAnsweredWell(List<CompletableFuture<Answer>> requests)
      throws Exception {
    List<Answer> answers = new ArrayList<>();
    for (CompletableFuture<Answer> request : requests) {
      Answer answer = Caller.result(request);
      assertEquals(200, answer.status(), answer.body());
      answers.add(answer);
    }
    return answers;
  }

  private void createsExactlyOneRowForEachId(long firstId) throws Exception {
    List<Answer> answers =
        allAnsweredWell(
            IntStream.range(0, REQUESTS).mapToObj(n -> create(firstId + n % IDS)).toList());

    Set<Long> transactions =
        answers.stream().map(answer -> answer.json().getLong("task2")).collect(Collectors.toSet());
    assertEquals(REQUESTS, transactions.size());
    for (int n = 0; n < REQUESTS; n++) {
      assertEquals(
          TestNameModel.nameFor(firstId + n % IDS), answers.get(n).json().getString("obj"));
    }
    assertEquals(
        IDS,
        number(
            "SELECT count(*) FROM testnamemodel WHERE id BETWEEN $1 AND $2",
            firstId,
            firstId + IDS - 1));
  }

  @Test
  void twoHundredCreatesOfTwentyNewIdsMakeTwentyRows() throws Exception {
    long greatest = number("SELECT max(id) FROM testnamemodel");

    createsExactlyOneRowForEachId(greatest + 1000);
  }

  @Test
  void twoHundredCreatesOfTwentyIdsBelowTheSequenceMakeTwentyRows() throws Exception {
    long greatest = number("SELECT max(id) FROM testnamemodel");
    assertEquals(200, Caller.result(create(greatest + 1000)).status());

    createsExactlyOneRowForEachId(greatest + 500);
  }

  @Test
  void postsGoOnAfterAKeyThatACallerChose() throws Exception {
    long last = caller().post("before").json().getLong("id");
    assertEquals(200, Caller.result(create(last + 10)).status());

    for (int n = 0; n < 20; n++) {
      assertEquals(200, caller().post("after").status());
    }
  }

  @Test
  void onlyACreateOfANewRowWaitsForInsertsUnderWay() throws Exception {
    long last = caller().post("before").json().getLong("id");
    CompletableFuture<Answer> created;
    try (TableLock insert = TableLock.inserting(server())) {
      created = create(last + 10);
      eventually(insert::waiting, waiting -> waiting == 1);
      assertEquals(200, caller().get("/?id=" + last).status());
    }
    assertEquals(200, Caller.result(created).status());

    try (TableLock insert = TableLock.inserting(server())) {
      assertEquals(200, Caller.result(create(last)).status());
      assertEquals(0, insert.waiting());
    }
  }

  @Test
  void createsAndPostsAtOnceNeverMeet() throws Exception {
    long last = caller().post("before").json().getLong("id");

    List<CompletableFuture<Answer>> requests =
        LongStream.rangeClosed(1, REQUESTS / 2)
            .boxed()
            .flatMap(n -> List.of(create(last + n), post("at+once")).stream())
            .toList();

    allAnsweredWell(requests);
  }
}
