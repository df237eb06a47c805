package io.github.peeweevertx.sample;

/** With handlers that are futures. */
class FutureNameRoutesTest extends NameRoutesTests {
  FutureNameRoutesTest() {
    super(HandlerForm.FUTURES);
  }
}
