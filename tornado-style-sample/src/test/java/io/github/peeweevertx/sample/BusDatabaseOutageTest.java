package io.github.peeweevertx.sample;

/** With handlers that ask a service over the event bus. */
class BusDatabaseOutageTest extends DatabaseOutageTests {
  BusDatabaseOutageTest() {
    super(HandlerForm.EVENT_BUS);
  }
}
