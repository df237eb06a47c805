package io.github.peeweevertx.sample;

import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.PeeweeException;
import java.io.PrintStream;
import java.util.Map;

/**
 * Starts the sample from the command line and keeps it running until it is told to stop. Ends with
 * 0 after {@code --help}, 1 when it cannot start, 2 when the command line cannot be followed, and
 * as usual when a signal ends it: 130 after Ctrl-C, 143 after SIGTERM.
 */
public final class SampleApplication {
  private static final int CANNOT_START = 1;
  private static final int WRONG_USAGE = 2;

  private final PrintStream out;
  private final PrintStream err;

  SampleApplication(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  /**
   * Runs the sample.
   *
   * @param arguments see {@code --help}
   */
  public static void main(String[] arguments) {
    int status = new SampleApplication(System.out, System.err).run(arguments, System.getenv());
    if (status != 0) {
      System.exit(status);
    }
  }

  /** Runs the sample until it is stopped, and returns the exit code. */
  int run(String[] arguments, Map<String, String> environment) {
    try {
      SampleOptions options = SampleOptions.parse(arguments, environment);
      if (options.help()) {
        out.print(SampleOptions.USAGE);
        return 0;
      }
      SampleLog.setUp(options.verbose());
      return run(new Sample(options), options.verbose());
    } catch (UsageException wrong) {
      err.printf("%s%n%n%s", wrong.getMessage(), SampleOptions.USAGE);
      return WRONG_USAGE;
    }
  }

  private int run(Sample sample, boolean verbose) {
    // Before anything is opened, so that a signal that comes early leaves nothing behind.
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(sample), "sample-stop"));
    try {
      sample.start();
    } catch (Throwable failure) {
      // Errors too: the threads that are open by now would keep a program alive that does nothing.
      sample.close();
      if (isUnusableUrl(failure)) {
        throw new UsageException(failure.getMessage());
      }
      err.println("The sample cannot start: " + failure.getMessage());
      if (verbose || failure instanceof Error) {
        failure.printStackTrace(err);
      }
      return CANNOT_START;
    }
    out.print(banner(sample));
    // Until all is closed, not only the threads of Vert.x: Maven's exec:java takes the end of main
    // for the end of the program, and its class loader away from whoever still closes something.
    sample.awaitClosed();
    return 0;
  }

  private void stop(Sample sample) {
    boolean open = sample.isOpen();
    sample.close();
    if (open) {
      out.println(" server stopped");
    }
  }

  private static boolean isUnusableUrl(Throwable failure) {
    return failure instanceof PeeweeException known && known.code() == ErrorCode.INVALID_URL;
  }

  private static String banner(Sample sample) {
    return """
    Run application server http://127.0.0.1:%1$d on %2$s

        Try GET urls:
        http://127.0.0.1:%1$d/?id=1
        http://127.0.0.1:%1$d/create?id=100

        Try POST with name=<some text> data:
        http://127.0.0.1:%1$d
        for example: curl --data name=charlie http://127.0.0.1:%1$d

    ^C to stop server
    """
        .formatted(sample.port(), sample.database());
  }
}
