package io.github.peeweevertx.processor;

import io.github.peeweevertx.processor.read.Tools;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import javax.annotation.processing.Filer;
import javax.tools.StandardLocation;

/** Knows whether a model that an earlier build compiled is still one. */
final class EarlierModels {
  private final Filer filer;
  private final Tools tools;
  private final Set<String> compiled;

  /**
   * Makes it.
   *
   * @param compiled the classes of this build: one among them that was written as a model again is
   *     listed anyway, and one that was not is a model no more
   */
  EarlierModels(Filer filer, Tools tools, Set<String> compiled) {
    this.filer = filer;
    this.tools = tools;
    this.compiled = compiled;
  }

  /** Whether a class, by its binary name, is there and was not compiled in this build. */
  boolean isAlive(String binaryName) {
    int nested = binaryName.indexOf('$', binaryName.lastIndexOf('.') + 2);
    String topLevel = nested < 0 ? binaryName : binaryName.substring(0, nested);
    if (compiled.contains(topLevel)) {
      return false;
    }
    // Not every build has its own output on the class path, so that the file is looked for too.
    return tools.elements().getTypeElement(binaryName.replace('$', '.')) != null
        || isInOutput(binaryName);
  }

  private boolean isInOutput(String binaryName) {
    int dot = binaryName.lastIndexOf('.');
    String packageName = dot < 0 ? "" : binaryName.substring(0, dot);
    String file = binaryName.substring(dot + 1) + ".class";
    try (InputStream in =
        filer.getResource(StandardLocation.CLASS_OUTPUT, packageName, file).openInputStream()) {
      return in != null;
    } catch (IOException notThere) {
      return false;
    }
  }
}
