package io.github.peeweevertx.sample;

import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

/** With handlers in await style. */
@EnabledForJreRange(min = JRE.JAVA_21, disabledReason = "needs virtual threads")
class AwaitNameRoutesTest extends NameRoutesTests {
  AwaitNameRoutesTest() {
    super(HandlerForm.AWAIT);
  }
}
