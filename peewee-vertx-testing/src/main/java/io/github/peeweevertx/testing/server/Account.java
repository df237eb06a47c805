package io.github.peeweevertx.testing.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Who runs the server. PostgreSQL refuses to run as root, and build machines often are: there it is
 * started in a user namespace, where nobody is root, or as the user "nobody".
 */
enum Account {

  /** An ordinary user, or Windows, where the server drops its rights itself. */
  OURS(List.of()) {
    @Override
    void give(Path path) {
      // It is ours already.
    }
  },

  /** Root outside, nobody inside; files keep their owner. */
  NAMESPACE(List.of("unshare", "-U", "--")) {
    @Override
    void give(Path path) {
      // Seen from inside it belongs to nobody, who runs the server.
    }
  },

  /** For containers that forbid user namespaces. */
  NOBODY(
      List.of(
          "setpriv",
          "--reuid=" + Account.NOBODY_ID,
          "--regid=" + Account.NOBODY_ID,
          "--clear-groups",
          "--")) {
    @Override
    void give(Path path) throws IOException {
      Posix.owner(path, NOBODY_ID);
    }
  };

  private static final int NOBODY_ID = 65534;

  private final List<String> prefix;

  Account(List<String> prefix) {
    this.prefix = prefix;
  }

  /** The words before every command of the server. */
  List<String> prefix() {
    return prefix;
  }

  /** Hands a file or an empty folder over to this account. */
  abstract void give(Path path) throws IOException;

  /**
   * The account to use for what this JVM starts.
   *
   * @param scratch a folder of ours, to see whose files we make and to write to
   * @throws DatabaseUnavailableException for a root who cannot be anybody else
   */
  static Account choose(Path scratch) throws IOException {
    Path probe = Files.createTempFile(scratch, "account-", ".txt");
    try {
      if (!Posix.belongsToRoot(probe)) {
        return OURS;
      }
      for (Account account : List.of(NAMESPACE, NOBODY)) {
        if (account.works(probe)) {
          return account;
        }
      }
    } finally {
      Files.deleteIfExists(probe);
    }
    throw new DatabaseUnavailableException(
        """
        PostgreSQL does not run as root, and neither "unshare -U" nor "setpriv" (both of util-linux)
        makes somebody else of root on this machine. Ways out:
        - run as an ordinary user;
        - or %s."""
            .formatted(DatabaseKind.POSTGRESQL.wayOut()));
  }

  private boolean works(Path output) {
    try {
      Command.Answer answer = new Command(prefix, Path.of("id"), "-u").run(output);
      return answer.status() == 0 && !answer.output().strip().equals("0");
    } catch (IOException e) {
      // The program is not there, which is an answer too.
      return false;
    }
  }
}
