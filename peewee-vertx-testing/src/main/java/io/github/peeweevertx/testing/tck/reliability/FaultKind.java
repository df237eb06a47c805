package io.github.peeweevertx.testing.tck.reliability;

import io.github.peeweevertx.testing.faults.Backends;
import io.github.peeweevertx.testing.faults.Direction;
import java.time.Duration;
import java.util.function.BiConsumer;
import java.util.function.ToIntFunction;
import java.util.random.RandomGenerator;

/** What breaks: twelve kinds, the silent stop in three forms. */
enum FaultKind {
  REFUSE("new connections are refused", (lane, random) -> lane.proxy().refuse()),
  RESET("connections are reset", (lane, random) -> lane.proxy().reset()),
  CUT(
      "a connection ends in mid-message",
      (lane, random) ->
          lane.proxy()
              .cutAfter(
                  random.nextBoolean() ? Direction.TO_SERVER : Direction.TO_CLIENT,
                  random.nextInt(1, 20))),
  SILENCE("silent both ways", (lane, random) -> lane.proxy().silence()),
  SILENT_CLIENT(
      "silent towards the server", (lane, random) -> lane.proxy().silence(Direction.TO_SERVER)),
  SILENT_SERVER(
      "silent towards the client", (lane, random) -> lane.proxy().silence(Direction.TO_CLIENT)),
  DELAY(
      "delay of 50 to 2,000 ms",
      (lane, random) -> lane.proxy().delay(Duration.ofMillis(random.nextInt(50, 2_001)))),
  SLICES("slices of one byte", (lane, random) -> lane.proxy().slice(1)),
  THROTTLE("8 kB each second", (lane, random) -> lane.proxy().throttle(8_192)),
  KILL("one backend is killed", (lane, random) -> watched(lane, Backends::killBusiest)),
  KILL_ALL("all backends are killed", (lane, random) -> watched(lane, Backends::killAll)),
  RESTART("the server crashes and comes back", (lane, random) -> lane.crashAndRestart()),
  STALL("the handshake stalls", (lane, random) -> lane.proxy().stall()),
  FULL("the server has too many connections", (lane, random) -> lane.user().refuseMore());

  private final String title;
  private final BiConsumer<Lane, RandomGenerator> act;

  FaultKind(String title, BiConsumer<Lane, RandomGenerator> act) {
    this.title = title;
    this.act = act;
  }

  String title() {
    return title;
  }

  /** Breaks a lane; blocks. */
  void strike(Lane lane, RandomGenerator random) {
    act.accept(lane, random);
  }

  /** How soon all has to be well again once it is healed. */
  Duration recovery() {
    return switch (this) {
      case SILENCE, SILENT_CLIENT, SILENT_SERVER, STALL -> Duration.ofSeconds(5);
      default -> Duration.ofSeconds(2);
    };
  }

  private static void watched(Lane lane, ToIntFunction<Backends> kill) {
    try (Backends backends = lane.backends()) {
      kill.applyAsInt(backends);
    }
  }
}
