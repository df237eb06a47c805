package io.github.peeweevertx.processor.write;

import io.github.peeweevertx.processor.read.ColumnType;
import io.github.peeweevertx.processor.read.FieldDescription;
import io.github.peeweevertx.processor.read.ModelDescription;
import io.github.peeweevertx.processor.read.Names;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.lang.model.SourceVersion;

/** What things are called in the generated table of one model. */
final class Vocabulary {
  /** Parameters beside which the object itself is named. */
  private static final Set<String> PARAMETERS =
      Set.of("field", "value", "values", "row", "offset", "alias", "yield");

  private final ModelDescription model;
  private final Map<FieldDescription, String> typeConstants = new HashMap<>();
  private final Map<FieldDescription, String> supplierConstants = new HashMap<>();

  Vocabulary(ModelDescription model) {
    this.model = model;
    Set<String> taken = new HashSet<>();
    taken.add("DEFINITION");
    taken.add(model.constant());
    model.fields().forEach(field -> taken.add(field.name()));
    model.others().forEach(other -> taken.add(other.name()));
    for (FieldDescription field : model.fields()) {
      String name = ModelDescription.constantOf(field.name());
      if (field.type().isShared()) {
        typeConstants.put(field, free(name + "_TYPE", taken));
      }
      if (field.defaultValue() != null && field.defaultValue().supplier() != null) {
        supplierConstants.put(field, free(name + "_DEFAULT", taken));
      }
    }
  }

  private static String free(String name, Set<String> taken) {
    String free = name;
    for (int number = 2; !taken.add(free); number++) {
      free = name + "_" + number;
    }
    return free;
  }

  /** The model class. */
  String modelClass() {
    return ClassName.of(model.element());
  }

  /** The variable that holds an object. */
  String object() {
    String name = camel(model.constant());
    return PARAMETERS.contains(name) || SourceVersion.isKeyword(name) ? "model" : name;
  }

  private static String camel(String constant) {
    StringBuilder name = new StringBuilder();
    for (String word : constant.split("_")) {
      String lower = word.toLowerCase(Locale.ROOT);
      boolean first = name.isEmpty() || lower.isEmpty();
      name.append(first ? lower : lower.substring(0, 1).toUpperCase(Locale.ROOT))
          .append(first ? "" : lower.substring(1));
    }
    return name.toString();
  }

  /** The model in a sentence, with its article. */
  String phrase() {
    String words = model.constant().replace('_', ' ').toLowerCase(Locale.ROOT);
    return ("aeio".indexOf(words.charAt(0)) < 0 ? "a " : "an ") + words;
  }

  /** A type variable that does not hide the model class. */
  String typeVariable(String wanted, String other) {
    return model.simpleName().equals(wanted) ? other : wanted;
  }

  /** The type of the key. */
  String keyType() {
    List<FieldDescription> keys = model.keyFields();
    if (keys.isEmpty()) {
      return ClassName.of("java.lang.Void");
    }
    return keys.size() == 1
        ? ClassName.of(keys.get(0).type().javaType())
        : ClassName.ours("type.CompositeKey");
  }

  /** The type of the values that the mapper exchanges: boxed, and a Ref for a reference. */
  String valueType(FieldDescription field) {
    return field.reference() == null
        ? ClassName.of(field.type().javaType())
        : ClassName.of(field.property().type());
  }

  /** A value taken from an Object. */
  String cast(FieldDescription field, String expression) {
    String type = valueType(field);
    return type.equals(ClassName.of("java.lang.Object"))
        ? expression
        : "(" + type + ") " + expression;
  }

  /** Whether such a cast cannot be checked. */
  boolean isUnchecked(FieldDescription field) {
    return valueType(field).indexOf('<') >= 0;
  }

  /** A value taken from an Object that may be null, for a field that may be unable to hold null. */
  String castOrZero(FieldDescription field, String expression) {
    if (!field.isPrimitive()) {
      return cast(field, expression);
    }
    return field.property().type().getKind() == javax.lang.model.type.TypeKind.BOOLEAN
        ? expression + " != null && " + cast(field, expression)
        : expression + " == null ? 0 : " + cast(field, expression);
  }

  /** A column of the table, where variables may have the same name. */
  String column(FieldDescription field, Set<String> variables) {
    return variables.contains(field.name()) ? "this." + field.name() : field.name();
  }

  /** The generated table of any model, which may not exist yet. */
  static String tableOf(String packageName, String model) {
    String prefix = packageName.isEmpty() ? "" : packageName + ".";
    return ClassName.of(prefix + model + Names.TABLE_SUFFIX);
  }

  /** The constant that keeps the type of a column; null where the type is no constant. */
  String typeConstant(FieldDescription field) {
    return typeConstants.get(field);
  }

  /** The constant that keeps the supplier of a default; null for none. */
  String supplierConstant(FieldDescription field) {
    return supplierConstants.get(field);
  }

  /** The expression of a column type. */
  Doc sqlType(FieldDescription field) {
    String constant = typeConstant(field);
    return constant == null ? sqlTypeExpression(field.type()) : Doc.text(constant);
  }

  /** The expression that makes a column type. */
  static Doc sqlTypeExpression(ColumnType type) {
    Doc stored = Doc.text(storedType(type));
    List<Doc> links = new ArrayList<>();
    if (type.converter() != null) {
      Doc javaClass = Doc.text(ClassName.raw(type.valueType()) + ".class");
      Doc converter = Doc.text("new " + ClassName.of(type.converter()) + "()");
      links.add(Doc.call(".convertedBy", javaClass, converter));
    }
    for (int i = 0; i < type.dimensions(); i++) {
      links.add(Doc.text(".array()"));
    }
    return links.isEmpty() ? stored : Doc.chain(stored, links);
  }

  private static String storedType(ColumnType type) {
    String types = ClassName.ours("type.SqlTypes") + ".";
    return switch (type.form()) {
      case PLAIN -> types + type.stored().constant();
      case UUID_TEXT -> types + "UUID_TEXT";
      case UUID_BYTES -> types + "UUID_BYTES";
      case JSON_AS_WRITTEN -> {
        String kind = ClassName.ours("type.Kind") + ".JSON_TEXT";
        yield types + type.stored().constant() + ".as(" + kind + ")";
      }
      case VARCHAR -> types + "varchar(" + type.length() + ")";
      case FIXED -> types + "fixed(" + type.length() + ")";
      case DECIMAL ->
          "%sdecimal(%d, %d, %s.%s)"
              .formatted(
                  types,
                  type.length(),
                  type.scale(),
                  ClassName.of("java.math.RoundingMode"),
                  type.rounding());
      case ENUM_NAME -> types + "enumName(" + ClassName.raw(type.valueType()) + ".class)";
      case EPOCH -> types + "epoch(" + type.length() + ")";
      case ENUM_NATIVE ->
          "%senumNative(%s.class, %s)"
              .formatted(types, ClassName.raw(type.valueType()), Strings.literal(type.typeName()));
      case ENUM_ORDINAL -> types + "enumOrdinal(" + ClassName.raw(type.valueType()) + ".class)";
    };
  }
}
