package io.github.peeweevertx.service;

import java.time.Duration;
import java.util.Objects;

/**
 * How a query service is found, and how it ends.
 *
 * @param address where it listens
 * @param clustered whether other nodes of a clustered Vert.x may ask; else only this process can
 * @param grace how long an undeployed service lets pending calls finish
 */
public record ServiceOptions(String address, boolean clustered, Duration grace) {
  /**
   * Checks that nothing is missing.
   *
   * @param address where it listens
   * @param clustered whether other nodes may ask
   * @param grace how long pending calls may take
   */
  public ServiceOptions {
    Objects.requireNonNull(address, "address");
    Objects.requireNonNull(grace, "grace");
  }

  /**
   * A service for this process, with a grace of 5 s.
   *
   * @param address where it listens
   * @return the options
   */
  public static ServiceOptions at(String address) {
    return new ServiceOptions(address, false, Duration.ofSeconds(5));
  }

  /**
   * Lets other nodes ask.
   *
   * @return a copy
   */
  public ServiceOptions forCluster() {
    return new ServiceOptions(address, true, grace);
  }

  /**
   * Another grace.
   *
   * @param time how long pending calls may take
   * @return a copy
   */
  public ServiceOptions withGrace(Duration time) {
    return new ServiceOptions(address, clustered, time);
  }
}
