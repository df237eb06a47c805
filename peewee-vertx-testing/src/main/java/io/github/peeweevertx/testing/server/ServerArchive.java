package io.github.peeweevertx.testing.server;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;

/** Server binaries of the class path, unpacked once per machine and user. */
final class ServerArchive {

  /** Holds the number of files that were unpacked; a folder without it, or with fewer, is none. */
  private static final String COMPLETE = ".complete";

  private static final String FOLDERS = "unpacking-";

  private ServerArchive() {}

  /** Unpacks an archive. */
  interface Extractor {

    /** Writes all files into a folder, and says how many there are. */
    int extract(Path target) throws IOException;
  }

  /**
   * The folder of an unpacked server.
   *
   * @param folders where unpacked servers are kept
   * @param name what tells this server from all others
   */
  static Path unpack(ServerFolders folders, String name, Extractor archive) throws IOException {
    Path home = folders.root().resolve(name);
    if (isComplete(home)) {
      return home;
    }
    for (ServerFolders.Claim claim : folders.claimAbandoned(FOLDERS)) {
      ServerProcess.discard(claim, false);
    }
    // Two JVMs may do this at once: each unpacks for itself, and the first to rename has won.
    try (ServerFolders.Claim claim = folders.claimNew(FOLDERS)) {
      try {
        int files = archive.extract(claim.folder());
        Files.writeString(claim.folder().resolve(COMPLETE), Integer.toString(files));
        moveIntoPlace(claim.folder(), home);
      } finally {
        FileTree.delete(claim.folder());
      }
    }
    return home;
  }

  /** The place of an entry in a folder; an entry that would stand elsewhere is refused. */
  static Path inside(Path target, String entry) throws IOException {
    Path path = target.resolve(entry).normalize();
    if (!path.startsWith(target)) {
      throw new IOException("entry outside of the archive: " + entry);
    }
    return path;
  }

  /** Whether all is still there: the cleaners of temporary folders take single old files. */
  private static boolean isComplete(Path home) throws IOException {
    Path mark = home.resolve(COMPLETE);
    if (!Files.isRegularFile(mark)) {
      return false;
    }
    try (Stream<Path> all = Files.walk(home)) {
      return Files.readString(mark)
          .equals(Long.toString(all.filter(ServerArchive::isFile).count() - 1));
    }
  }

  private static boolean isFile(Path path) {
    return !Files.isDirectory(path);
  }

  private static void moveIntoPlace(Path fresh, Path home) throws IOException {
    try {
      if (Files.exists(home) && !isComplete(home)) {
        FileTree.delete(home);
      }
      Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileSystemException e) {
      // Somebody else was faster; what stands there is the same.
      if (!isComplete(home)) {
        throw e;
      }
    }
  }
}
