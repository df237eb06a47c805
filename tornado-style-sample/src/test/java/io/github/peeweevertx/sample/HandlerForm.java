package io.github.peeweevertx.sample;

import java.util.function.UnaryOperator;

/** The ways in which the handlers are written: they have to do the same. */
enum HandlerForm {
  FUTURES(UnaryOperator.identity()),
  AWAIT(SampleOptions::withVirtualThreads),
  EVENT_BUS(SampleOptions::withEventBus);

  private final UnaryOperator<SampleOptions> choice;

  HandlerForm(UnaryOperator<SampleOptions> choice) {
    this.choice = choice;
  }

  /** On any free port, with handlers of this form. */
  SampleOptions options() {
    return choice.apply(SampleOptions.DEFAULT.withPort(0));
  }
}
