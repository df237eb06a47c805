package io.github.peeweevertx.testing.server;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Where embedded servers live: one folder per user, and in it the unpacked binaries and one folder
 * per running server. A server's folder stands beside a file that its JVM holds locked, so that the
 * next JVM can tell what a killed one left behind.
 */
final class ServerFolders {

  /** Another place than the temporary folder, for machines where programs may not run there. */
  static final String PROPERTY = "peewee.embedded.directory";

  private static final String LOCK = ".lock";

  /**
   * The files that this JVM holds locked. Such a file must not be opened a second time: where locks
   * belong to the process, closing that second channel would release the lock of the first.
   */
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path root;

  private ServerFolders(Path root) {
    this.root = root;
  }

  static ServerFolders open() throws IOException {
    String given = System.getProperty(PROPERTY, "");
    if (!given.isBlank()) {
      return new ServerFolders(Files.createDirectories(Path.of(given).toAbsolutePath()));
    }
    String user = System.getProperty("user.name").replaceAll("[^A-Za-z0-9_.-]", "_");
    Path root =
        Path.of(System.getProperty("java.io.tmpdir"), "peewee-vertx-" + user).toAbsolutePath();
    try {
      Files.createDirectory(root);
      Posix.readableByAll(root);
    } catch (FileAlreadyExistsException e) {
      refuseForeign(root);
    }
    return new ServerFolders(root);
  }

  Path root() {
    return root;
  }

  /** A folder with a lock, held until it is closed. */
  record Claim(Path folder, Path file, FileChannel channel) implements AutoCloseable {

    @Override
    public void close() throws IOException {
      channel.close();
      HELD.remove(file);
      Files.deleteIfExists(file);
    }
  }

  /**
   * A new folder for what lives no longer than this JVM.
   *
   * @param prefix what the folders of one kind of server begin with
   */
  Claim claimNew(String prefix) throws IOException {
    Path lock = Files.createTempFile(root, prefix, LOCK);
    Claim claim = claim(folderOf(lock), lock).orElseThrow(() -> new IOException("locked: " + lock));
    Files.createDirectory(claim.folder());
    return claim;
  }

  /** The claim on a folder, unless another server holds it. */
  static Optional<Claim> claim(Path folder, Path file) throws IOException {
    if (!HELD.add(file)) {
      return Optional.empty();
    }
    FileChannel channel = null;
    FileLock lock = null;
    try {
      channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      lock = channel.tryLock();
      return lock == null ? Optional.empty() : Optional.of(new Claim(folder, file, channel));
    } catch (OverlappingFileLockException e) {
      // Held by another class loader of this JVM.
      return Optional.empty();
    } finally {
      if (lock == null) {
        HELD.remove(file);
        if (channel != null) {
          channel.close();
        }
      }
    }
  }

  /** The folders whose JVM is gone; whoever gets them clears them away. */
  List<Claim> claimAbandoned(String prefix) throws IOException {
    try (Stream<Path> all = Files.list(root)) {
      return all.filter(path -> path.getFileName().toString().matches(prefix + ".*\\" + LOCK))
          .filter(path -> Files.isDirectory(folderOf(path)))
          .flatMap(path -> claimIfFree(path).stream())
          .toList();
    }
  }

  private static Optional<Claim> claimIfFree(Path lock) {
    try {
      return claim(folderOf(lock), lock);
    } catch (IOException e) {
      // Cleared away by another JVM in this moment.
      return Optional.empty();
    }
  }

  private static Path folderOf(Path lock) {
    String name = lock.getFileName().toString();
    return lock.resolveSibling(name.substring(0, name.length() - LOCK.length()));
  }

  /** Programs are run from there: it must be a folder, and ours. */
  private static void refuseForeign(Path root) throws IOException {
    Path probe = null;
    try {
      probe = Files.createTempFile(root, "owner-", ".txt");
      if (Files.isDirectory(root, LinkOption.NOFOLLOW_LINKS)
          && Files.getOwner(root, LinkOption.NOFOLLOW_LINKS).equals(Files.getOwner(probe))) {
        return;
      }
    } catch (IOException e) {
      // Not even writable.
    } finally {
      if (probe != null) {
        Files.deleteIfExists(probe);
      }
    }
    throw new DatabaseUnavailableException(
        "%s belongs to somebody else: delete it, or name another folder by -D%s=…"
            .formatted(root, PROPERTY));
  }
}
