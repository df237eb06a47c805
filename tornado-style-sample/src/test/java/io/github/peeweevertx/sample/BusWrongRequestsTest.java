package io.github.peeweevertx.sample;

/** With handlers that ask a service over the event bus. */
class BusWrongRequestsTest extends WrongRequestsTests {
  BusWrongRequestsTest() {
    super(HandlerForm.EVENT_BUS);
  }
}
