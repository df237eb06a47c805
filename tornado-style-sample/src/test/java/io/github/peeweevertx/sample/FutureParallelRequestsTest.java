package io.github.peeweevertx.sample;

/** With handlers that are futures. */
class FutureParallelRequestsTest extends ParallelRequestsTests {
  FutureParallelRequestsTest() {
    super(HandlerForm.FUTURES);
  }
}
