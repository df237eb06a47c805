package io.github.peeweevertx.processor.read;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/**
 * All that the processor knows of a model.
 *
 * @param element the class or record
 * @param annotation its {@code @Model}
 * @param packageName the package, empty for the unnamed one
 * @param table the table
 * @param schema the schema, null for none
 * @param properties all fields, also those that are no columns
 * @param fields the columns, key first
 * @param others the other ends of references
 * @param snapshot how the snapshot of an object is read, null for a model without one
 * @param indexes indexes over several columns
 * @param options what is said of the table besides columns and indexes
 * @param complete false when a column could not be read, which was reported
 */
public record ModelDescription(
    TypeElement element,
    Annotation annotation,
    String packageName,
    String table,
    String schema,
    List<Property> properties,
    List<FieldDescription> fields,
    List<ManyDescription> others,
    Access snapshot,
    List<IndexDescription> indexes,
    TableOptionsDescription options,
    boolean complete) {
  /**
   * The simple name of the class.
   *
   * @return for a nested class without the outer one
   */
  public String simpleName() {
    return element.getSimpleName().toString();
  }

  /**
   * The simple name of the generated class. That of a nested model has no trace of the outer class:
   * the generated class is not nested.
   *
   * @return for example {@code UserTable}
   */
  public String tableClass() {
    return simpleName() + Names.TABLE_SUFFIX;
  }

  /**
   * The name of the generated class.
   *
   * @return with its package
   */
  public String qualifiedTableClass() {
    return packageName.isEmpty() ? tableClass() : packageName + "." + tableClass();
  }

  /**
   * The name of the one instance of the generated class.
   *
   * @return for example {@code TEST_NAME_MODEL}
   */
  public String constant() {
    return constantOf(simpleName());
  }

  /**
   * A class name in capitals.
   *
   * @param name for example {@code TestNameModel}
   * @return for example {@code TEST_NAME_MODEL}
   */
  public static String constantOf(String name) {
    return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2")
        .replaceAll("([A-Z])([A-Z][a-z])", "$1_$2")
        .toUpperCase(Locale.ROOT);
  }

  /**
   * Whether the model is a record.
   *
   * @return false for a mutable class
   */
  public boolean isRecord() {
    return element.getKind() == ElementKind.RECORD;
  }

  /**
   * Whether every package may name the model.
   *
   * @return false when it, or a class around it, is not public
   */
  public boolean isPublic() {
    for (Element each = element;
        each.getKind() != ElementKind.PACKAGE;
        each = each.getEnclosingElement()) {
      if (!each.getModifiers().contains(Modifier.PUBLIC)) {
        return false;
      }
    }
    return true;
  }

  /**
   * The columns of the key.
   *
   * @return empty for a model without one
   */
  public List<FieldDescription> keyFields() {
    return fields.stream().filter(FieldDescription::isKey).toList();
  }

  /**
   * The columns by Java name.
   *
   * @return any order
   */
  public Map<String, FieldDescription> fieldsByName() {
    return fields.stream()
        .collect(Collectors.toMap(FieldDescription::name, Function.identity(), (one, two) -> one));
  }
}
