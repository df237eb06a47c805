package io.github.peeweevertx.processor.write;

import io.github.peeweevertx.processor.read.TypeNames;
import java.util.function.Function;
import java.util.regex.Pattern;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/**
 * Names of classes as they stand in a text until the file is complete and knows its imports: a mark
 * of control characters, which no Java text contains.
 *
 * @param packageName the package, empty for the unnamed one
 * @param topLevel the simple name of the outermost class, which is what is imported
 */
record ClassName(String packageName, String topLevel) {
  private static final String ROOT = "io.github.peeweevertx.";
  private static final Pattern MARK = Pattern.compile("\u0001([^\u0002]*)\u0002([^\u0003]*)\u0003");

  /** The mark of a class of the toolkit, for example {@code meta.TableDef}. */
  static String ours(String name) {
    return of(ROOT + name);
  }

  /** The mark of a class that is not nested. */
  static String of(String qualifiedName) {
    int dot = qualifiedName.lastIndexOf('.');
    return dot < 0
        ? mark("", qualifiedName)
        : mark(qualifiedName.substring(0, dot), qualifiedName.substring(dot + 1));
  }

  /** The mark of a class, followed by the names of the classes nested in it up to this one. */
  static String of(TypeElement type) {
    Element outer = type.getEnclosingElement();
    if (outer.getKind() == ElementKind.PACKAGE) {
      String packageName = ((PackageElement) outer).getQualifiedName().toString();
      return mark(packageName, type.getSimpleName().toString());
    }
    return of((TypeElement) outer) + "." + type.getSimpleName();
  }

  /** A type with marks for its classes. */
  static String of(TypeMirror type) {
    return TypeNames.text(type, ClassName::of);
  }

  /** A type without its arguments. */
  static String raw(TypeMirror type) {
    String text = of(type);
    return text.indexOf('<') < 0 ? text : text.substring(0, text.indexOf('<'));
  }

  private static String mark(String packageName, String topLevel) {
    return "\u0001" + packageName + "\u0002" + topLevel + "\u0003";
  }

  /** A text with its marks replaced. */
  static String resolve(String text, Function<ClassName, String> names) {
    return MARK.matcher(text)
        .replaceAll(
            found ->
                java.util.regex.Matcher.quoteReplacement(
                    names.apply(new ClassName(found.group(1), found.group(2)))));
  }

  /** The name with its package. */
  String qualified() {
    return packageName.isEmpty() ? topLevel : packageName + "." + topLevel;
  }
}
