package io.github.peeweevertx.testing.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program and its arguments. */
final class Command {

  private static final int SECONDS = 120;
  private static final int TAIL_LINES = 20;

  private final List<String> words = new ArrayList<>();

  Command(List<String> prefix, Path program, String... arguments) {
    words.addAll(prefix);
    words.add(program.toString());
    words.addAll(Arrays.asList(arguments));
  }

  /** What it answered: its status, and all that it wrote. */
  record Answer(int status, String output) {}

  /**
   * Runs the program and waits for it.
   *
   * @param output where it writes. Not a pipe: a server that is started in the background would
   *     inherit it, and reading would never end
   */
  Answer run(Path output) throws IOException {
    Process process = start(output);
    process.getOutputStream().close();
    return waitFor(process, output);
  }

  /**
   * Runs the program on a file and waits for it.
   *
   * @param input what it reads
   * @param output where it writes
   */
  Answer run(Path input, Path output) throws IOException {
    return waitFor(builder(output).redirectInput(input.toFile()).start(), output);
  }

  /**
   * Starts the program and leaves it running.
   *
   * @param output where it writes; what stood there is gone
   */
  Process start(Path output) throws IOException {
    return builder(output).start();
  }

  private ProcessBuilder builder(Path output) {
    return new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(output.toFile());
  }

  private Answer waitFor(Process process, Path output) throws IOException {
    try {
      if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IOException("%s did not end within %d seconds".formatted(words, SECONDS));
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while waiting for " + words, e);
    }
    return new Answer(process.exitValue(), Files.readString(output));
  }

  /** The last lines of a file, for a message; nothing where there is none. */
  static String tail(Path file) {
    try {
      List<String> lines = Files.readAllLines(file);
      return String.join("\n", lines.subList(Math.max(0, lines.size() - TAIL_LINES), lines.size()));
    } catch (IOException e) {
      return "";
    }
  }

  @Override
  public String toString() {
    return String.join(" ", words);
  }
}
