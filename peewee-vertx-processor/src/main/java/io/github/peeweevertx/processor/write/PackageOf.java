package io.github.peeweevertx.processor.write;

import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.PackageElement;

/** Finds the package that something stands in. */
final class PackageOf {
  private PackageOf() {}

  /** Its name, empty for the unnamed one. */
  static String name(Element element) {
    Element each = element;
    while (each.getKind() != ElementKind.PACKAGE) {
      each = each.getEnclosingElement();
    }
    return ((PackageElement) each).getQualifiedName().toString();
  }
}
