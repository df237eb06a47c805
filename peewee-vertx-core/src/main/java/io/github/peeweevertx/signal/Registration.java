package io.github.peeweevertx.signal;

/** A receiver that was registered. */
@FunctionalInterface
public interface Registration {
  /** Ends it: the receiver hears of nothing that starts from now on. A second call does nothing. */
  void unregister();
}
