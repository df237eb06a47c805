package io.github.peeweevertx.sample;

/** With handlers that are futures. */
class FutureWrongRequestsTest extends WrongRequestsTests {
  FutureWrongRequestsTest() {
    super(HandlerForm.FUTURES);
  }
}
