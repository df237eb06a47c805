package io.github.peeweevertx.sample;

/** With handlers that ask a service over the event bus. */
class BusParallelRequestsTest extends ParallelRequestsTests {
  BusParallelRequestsTest() {
    super(HandlerForm.EVENT_BUS);
  }
}
