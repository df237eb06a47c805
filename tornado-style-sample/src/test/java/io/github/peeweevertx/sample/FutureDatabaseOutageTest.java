package io.github.peeweevertx.sample;

/** With handlers that are futures. */
class FutureDatabaseOutageTest extends DatabaseOutageTests {
  FutureDatabaseOutageTest() {
    super(HandlerForm.FUTURES);
  }
}
