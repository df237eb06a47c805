package io.github.peeweevertx.sample;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The sample in a JVM of its own, with the class path of the tests. */
final class ChildProcess implements AutoCloseable {
  private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:(\\d+) on ");
  private static final int LIMIT_SECONDS = 60;

  private final Path directory;
  private final Path output;
  private final Process process;

  /** Starts the sample, with an embedded server that lives in the given directory. */
  ChildProcess(Path directory, String... arguments) throws IOException {
    this.directory = directory;
    output = Files.createTempFile(directory, "output-", ".txt");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Dpeewee.embedded.directory=" + directory);
    command.add(SampleApplication.class.getName());
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
    builder.environment().remove("DATABASE_URL");
    builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
    process = builder.start();
  }

  /** Where it listens, once it says so. */
  int port() throws Exception {
    Matcher address =
        Eventually.eventually(
            () -> ADDRESS.matcher(output()), found -> found.find() || !process.isAlive());
    if (!process.isAlive()) {
      throw new AssertionError("it has ended: " + output());
    }
    return Integer.parseInt(address.group(1));
  }

  /** All that it has written so far. */
  String output() {
    try {
      return Files.readString(output);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Sends SIGTERM and waits for the end. */
  int terminate() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
      throw new AssertionError("still running %d s after SIGTERM".formatted(LIMIT_SECONDS));
    }
    return process.exitValue();
  }

  /** The processes of its server, which are not its children: they have let go of it. */
  List<String> serverProcesses() {
    return ProcessHandle.allProcesses()
        .filter(other -> !other.equals(process.toHandle()))
        .flatMap(other -> other.info().commandLine().stream())
        .filter(command -> command.contains(directory + File.separator + "server-"))
        .toList();
  }

  /** The data folders of its server. */
  List<Path> serverFolders() throws IOException {
    try (Stream<Path> all = Files.list(directory)) {
      return all.filter(path -> path.getFileName().toString().startsWith("server-")).toList();
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
