package io.github.peeweevertx.testing.tck.reliability;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** What a measurement has to say of the machine it was made on. */
final class Machine {
  private static final Path CPU = Path.of("/proc/cpuinfo");
  private static final long MEGABYTE = 1L << 20;

  private Machine() {}

  static Map<String, String> facts() {
    Map<String, String> facts = new LinkedHashMap<>();
    Runtime runtime = Runtime.getRuntime();
    facts.put("CPU", cpu() + ", " + runtime.availableProcessors() + " cores");
    facts.put(
        "memory",
        memory()
            + ", of which the heap takes %,d MB at most".formatted(runtime.maxMemory() / MEGABYTE));
    facts.put("load at the end", "%.1f".formatted(load()));
    facts.put(
        "system", property("os.name") + " " + property("os.version") + " " + property("os.arch"));
    facts.put("Java", property("java.vendor") + " " + Runtime.version());
    facts.put("Vert.x", vertx());
    return facts;
  }

  private static String property(String name) {
    return System.getProperty(name);
  }

  private static String vertx() {
    try (InputStream version =
        Vertx.class.getResourceAsStream("/META-INF/vertx/vertx-version.txt")) {
      return version == null ? "unknown" : new String(version.readAllBytes(), UTF_8).strip();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** What else the machine had to do: the times of a run are to be read with it. */
  private static double load() {
    return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
  }

  private static String memory() {
    return ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean system
        ? "%,d MB".formatted(system.getTotalMemorySize() / MEGABYTE)
        : "unknown";
  }

  private static String cpu() {
    if (!Files.isReadable(CPU)) {
      return property("os.arch");
    }
    try (Stream<String> lines = Files.lines(CPU)) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse(property("os.arch"));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
