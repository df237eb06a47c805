package io.github.peeweevertx.processor.write;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Element;
import javax.tools.StandardLocation;

/**
 * The service file by which the run time finds the tables without looking through the class path.
 * An incremental build compiles only some of the models, so lines of earlier builds are kept as
 * long as their models exist. Each line names its model in a comment.
 */
public final class ServiceFile {
  /** Where the run time looks. */
  public static final String PATH =
      "META-INF/services/io.github.peeweevertx.type.KeySource$Provider";

  private static final String PROVIDER = "$Provider";

  private final Map<String, String> modelsByTable = new TreeMap<>();

  /**
   * Adds a table.
   *
   * @param tableClass the qualified name of the generated class
   * @param model the binary name of the model
   */
  public void add(String tableClass, String model) {
    modelsByTable.put(tableClass + PROVIDER, model);
  }

  /**
   * The models that were added.
   *
   * @return their binary names
   */
  public List<String> models() {
    return List.copyOf(modelsByTable.values());
  }

  /**
   * Writes the file.
   *
   * @param filer where files go
   * @param isAlive whether a model of an earlier build, by its binary name, is still one
   * @param originating the models of this build
   * @throws IOException when it cannot be written
   */
  public void write(Filer filer, Predicate<String> isAlive, Element[] originating)
      throws IOException {
    List<String> earlier = earlierLines(filer);
    for (String line : earlier) {
      keep(line, isAlive);
    }
    if (modelsByTable.isEmpty() && earlier.isEmpty()) {
      return;
    }
    try (Writer writer =
        filer.createResource(StandardLocation.CLASS_OUTPUT, "", PATH, originating).openWriter()) {
      for (Map.Entry<String, String> entry : modelsByTable.entrySet()) {
        String comment = entry.getValue().isEmpty() ? "" : " # " + entry.getValue();
        writer.write(entry.getKey() + comment + "\n");
      }
    }
  }

  private void keep(String line, Predicate<String> isAlive) {
    int hash = line.indexOf('#');
    String provider = (hash < 0 ? line : line.substring(0, hash)).strip();
    String model = hash < 0 ? "" : line.substring(hash + 1).strip();
    // A line without a comment is somebody else's.
    if (!provider.isEmpty() && (model.isEmpty() || isAlive.test(model))) {
      modelsByTable.putIfAbsent(provider, model);
    }
  }

  private static List<String> earlierLines(Filer filer) {
    try (InputStream in =
            filer.getResource(StandardLocation.CLASS_OUTPUT, "", PATH).openInputStream();
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return new ArrayList<>(reader.lines().toList());
    } catch (IOException notThere) {
      // The first build, or one that began with a clean output.
      return List.of();
    }
  }
}
