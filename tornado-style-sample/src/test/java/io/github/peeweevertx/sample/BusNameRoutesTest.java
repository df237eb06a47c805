package io.github.peeweevertx.sample;

/** With handlers that ask a service over the event bus. */
class BusNameRoutesTest extends NameRoutesTests {
  BusNameRoutesTest() {
    super(HandlerForm.EVENT_BUS);
  }
}
