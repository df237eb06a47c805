package io.github.peeweevertx.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.peeweevertx.exec.DatabaseUrl;
import io.github.peeweevertx.testing.server.DatabaseUnderTest;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;

/** A running sample on a database of its own, and somebody who asks it. */
@TestInstance(Lifecycle.PER_CLASS)
@Timeout(180)
abstract class ServiceTests {
  private final HandlerForm form;
  private DatabaseUnderTest server;
  private Sample sample;
  private Caller caller;

  ServiceTests(HandlerForm form) {
    this.form = form;
  }

  /** The database to run on. */
  DatabaseUnderTest openServer() {
    return DatabaseUnderTest.postgres().createDatabase("sample");
  }

  Duration longestRequest() {
    return Duration.ofSeconds(60);
  }

  @BeforeAll
  void startSample() throws Exception {
    server = openServer();
    DatabaseUrl url = DatabaseUrl.parse(server.uri()).unquoted();
    sample = new Sample(form.options().withDatabase(url), longestRequest());
    sample.start();
    caller = new Caller(sample.port());
  }

  @AfterAll
  void stopSample() {
    if (sample != null) {
      sample.close();
    }
  }

  @AfterEach
  void noConnectionStaysBorrowed() {
    assertEquals(0, sample.database().acquired());
  }

  DatabaseUnderTest server() {
    return server;
  }

  Sample sample() {
    return sample;
  }

  Caller caller() {
    return caller;
  }

  /** A number that the database knows. */
  long number(String sql, Object... parameters) throws Exception {
    return sample
        .database()
        .query(sql, Tuple.from(parameters))
        .map(rows -> rows.iterator().next().getLong(0))
        .await(60, TimeUnit.SECONDS);
  }
}
