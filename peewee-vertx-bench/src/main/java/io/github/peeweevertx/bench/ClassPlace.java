package io.github.peeweevertx.bench;

import io.github.peeweevertx.bench.measure.BenchmarkException;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** Where the classes of a process are. */
enum ClassPlace {
  /** On the class path of this program. */
  OWN {
    /** Maven runs a program in a class loader of its own, everybody else on the class path. */
    @Override
    String classPath() {
      if (ClassPlace.class.getClassLoader() instanceof URLClassLoader loader) {
        return Arrays.stream(loader.getURLs())
            .map(ClassPlace::file)
            .collect(Collectors.joining(File.pathSeparator));
      }
      return System.getProperty("java.class.path");
    }

    @Override
    Optional<String> obstacle() {
      return Optional.empty();
    }
  },

  /** In the module of the peer that needs another Vert.x, which its build has written down. */
  HIBERNATE {
    @Override
    String classPath() {
      try {
        return target().resolve("classes")
            + File.pathSeparator
            + Files.readString(target().resolve(LIST)).strip();
      } catch (IOException failure) {
        throw new BenchmarkException("there is no class path for hibernate", failure);
      }
    }

    @Override
    Optional<String> obstacle() {
      return Files.exists(target().resolve(LIST))
          ? Optional.empty()
          : Optional.of("its module is not built: there is no " + target().resolve(LIST));
    }

    private Path target() {
      return Path.of(
          System.getProperty("peewee.bench.hibernate", "../peewee-vertx-bench-hibernate/target"));
    }
  };

  private static final String LIST = "classpath.txt";

  /** What the process gets as its class path. */
  abstract String classPath();

  /** Why there is none; empty where there is one. */
  abstract Optional<String> obstacle();

  private static String file(URL url) {
    try {
      return Path.of(url.toURI()).toString();
    } catch (URISyntaxException wrong) {
      throw new BenchmarkException("not a place of classes: " + url, wrong);
    }
  }
}
