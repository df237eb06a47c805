package io.github.peeweevertx.testing.faults;

/** Which way bytes travel through a {@link FaultProxy}. */
public enum Direction {
  /** What the client says. */
  TO_SERVER,
  /** What the server says. */
  TO_CLIENT
}
