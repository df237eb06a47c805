package io.github.peeweevertx.testing.server;

import java.util.Locale;

/** The operating system and the processor, in the words of the server archives. */
record Platform(String system, String processor) {

  /** This one. */
  static Platform current() {
    return of(System.getProperty("os.name"), System.getProperty("os.arch"));
  }

  static Platform of(String name, String arch) {
    String lower = name.toLowerCase(Locale.ROOT);
    String system = lower;
    if (lower.startsWith("windows")) {
      system = "windows";
    } else if (lower.startsWith("mac")) {
      system = "darwin";
    }
    String processor =
        switch (arch.toLowerCase(Locale.ROOT)) {
          case "amd64", "x86_64", "x64" -> "x86_64";
          case "aarch64", "arm64" -> "arm_64";
          default -> arch.toLowerCase(Locale.ROOT);
        };
    return new Platform(system, processor);
  }

  boolean windows() {
    return system.equals("windows");
  }

  @Override
  public String toString() {
    return system + "/" + processor;
  }
}
