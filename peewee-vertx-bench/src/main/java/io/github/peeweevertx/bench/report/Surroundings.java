package io.github.peeweevertx.bench.report;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * Where and on what was measured.
 *
 * @param started when
 * @param java the JVM
 * @param system the operating system
 * @param processors how many
 * @param load what ran besides, before anything was started: the load average of the last minute,
 *     negative where the system does not tell
 * @param versions the libraries
 */
public record Surroundings(
    Instant started,
    String java,
    String system,
    int processors,
    double load,
    Map<String, String> versions) {
  private static final String VERSIONS = "/peewee-bench-versions.properties";

  /** A load of each processor that the build of this program alone does not reach. */
  private static final double BUSY = 0.75;

  /** Takes a copy. */
  public Surroundings {
    versions = Map.copyOf(versions);
  }

  /**
   * What is there now.
   *
   * @return the surroundings
   */
  public static Surroundings now() {
    OperatingSystemMXBean system = ManagementFactory.getOperatingSystemMXBean();
    return new Surroundings(
        Instant.now().truncatedTo(ChronoUnit.SECONDS),
        System.getProperty("java.vm.name") + " " + Runtime.version(),
        system.getName() + " " + system.getArch(),
        system.getAvailableProcessors(),
        system.getSystemLoadAverage(),
        libraries());
  }

  private static Map<String, String> libraries() {
    Properties properties = new Properties();
    try (InputStream in = Surroundings.class.getResourceAsStream(VERSIONS)) {
      properties.load(in);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    Map<String, String> versions = new TreeMap<>();
    properties.forEach((name, version) -> versions.put(name.toString(), version.toString()));
    return versions;
  }

  /**
   * Whether something else ran.
   *
   * @return true where the figures are not worth keeping
   */
  public boolean isBusy() {
    return load > BUSY * processors;
  }

  /**
   * What to say then.
   *
   * @return a sentence
   */
  public String warning() {
    return "The machine was busy before the start (load %.2f on %d processors): the figures are"
            .formatted(load, processors)
        + " preliminary.";
  }

  JsonObject toJson() {
    return new JsonObject()
        .put("started", started.toString())
        .put("java", java)
        .put("system", system)
        .put("processors", processors)
        .put("loadBefore", load)
        .put("busy", isBusy())
        .put("versions", new JsonObject(new TreeMap<>(versions)));
  }
}
