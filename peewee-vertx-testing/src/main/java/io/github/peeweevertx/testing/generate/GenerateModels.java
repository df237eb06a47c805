package io.github.peeweevertx.testing.generate;

import io.github.peeweevertx.exec.Database;
import io.github.peeweevertx.exec.DatabaseUrl;
import io.github.peeweevertx.manager.Manager;
import io.github.peeweevertx.schema.TableInfo;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

/**
 * Writes models of a database that is there already: {@code GenerateModels <url> <package> <source
 * directory> [table …]}. Files that are there are not written over.
 */
public final class GenerateModels {
  private static final int ARGUMENTS = 3;

  private GenerateModels() {}

  /**
   * Runs it.
   *
   * @param arguments the URL of the database with percent signs where a URL needs them, the
   *     package, the directory of sources, and the tables; all of them where none is named
   * @throws InterruptedException when the thread is told to stop
   */
  public static void main(String[] arguments) throws InterruptedException {
    if (arguments.length < ARGUMENTS) {
      throw new IllegalArgumentException(
          "Give the URL of the database, a package, a source directory, and the tables if not all:"
              + " GenerateModels <url> <package> <directory> [table …]");
    }
    List<String> wanted = Arrays.asList(arguments).subList(ARGUMENTS, arguments.length);
    Vertx vertx = Vertx.vertx();
    try {
      Manager objects =
          Manager.create(Database.connect(vertx, DatabaseUrl.parse(arguments[0]).unquoted()));
      Map<String, String> sources =
          objects
              .introspect()
              .all()
              .map(tables -> ModelSources.of(arguments[1], only(wanted, tables)))
              .eventually(objects::close)
              .toCompletionStage()
              .toCompletableFuture()
              .get();
      write(Path.of(arguments[2]).resolve(arguments[1].replace('.', '/')), sources);
    } catch (ExecutionException failure) {
      throw new IllegalStateException(
          "The database could not be read: " + failure.getCause().getMessage(), failure.getCause());
    } finally {
      Future<Void> closed = vertx.close();
      closed.toCompletionStage().toCompletableFuture().join();
    }
  }

  private static List<TableInfo> only(List<String> wanted, List<TableInfo> tables) {
    return wanted.isEmpty()
        ? tables
        : tables.stream().filter(table -> wanted.contains(table.name())).toList();
  }

  private static void write(Path directory, Map<String, String> sources) {
    try {
      Files.createDirectories(directory);
      for (Map.Entry<String, String> source : sources.entrySet()) {
        Path file = directory.resolve(source.getKey() + ".java");
        if (Files.notExists(file)) {
          Files.writeString(file, source.getValue());
        }
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
