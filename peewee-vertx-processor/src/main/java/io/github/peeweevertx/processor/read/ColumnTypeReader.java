package io.github.peeweevertx.processor.read;

import io.github.peeweevertx.processor.read.ColumnType.Form;
import io.github.peeweevertx.processor.report.ModelProblems;
import io.github.peeweevertx.processor.report.Rule;
import java.util.List;
import java.util.Locale;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/** Finds out how a field that is no reference is stored. */
final class ColumnTypeReader {
  private static final int DEFAULT_LENGTH = 255;

  private final Tools tools;
  private final PackageElement home;
  private final ModelProblems problems;

  ColumnTypeReader(Tools tools, PackageElement home, ModelProblems problems) {
    this.tools = tools;
    this.home = home;
    this.problems = problems;
  }

  /** The column type of a property; null, and reported, when it has none. */
  ColumnType read(Property property) {
    TypeMirror javaType = tools.boxed(property.type());
    if (!tools.isVisible(javaType, home)) {
      report(property, null, Rule.HIDDEN_TYPE, property.label(), name(javaType));
      return null;
    }
    return read(property, javaType);
  }

  /** A value, or a list of them: one of lists has more dimensions. */
  private ColumnType read(Property property, TypeMirror javaType) {
    if (name(javaType).startsWith("java.util.List<") && !isConvertedWhole(property, javaType)) {
      List<? extends TypeMirror> elements = tools.argumentsOf(javaType, "java.util.List");
      ColumnType element = read(property, elements.get(0));
      return element == null ? null : element.asArray(javaType);
    }
    return single(property, javaType);
  }

  /** Whether a list is no array, since its converter stores it as something else. */
  private boolean isConvertedWhole(Property property, TypeMirror list) {
    Annotation convert = property.annotations().find("Convert");
    TypeElement converter = convert == null ? null : tools.classOf(convert.type("value"));
    if (converter == null) {
      return false;
    }
    List<? extends TypeMirror> arguments = tools.argumentsOf(converter.asType(), Names.CONVERTER);
    return !arguments.isEmpty() && tools.types().isSameType(arguments.get(0), list);
  }

  private ColumnType single(Property property, TypeMirror javaType) {
    TypeElement converter = null;
    TypeMirror storedType = javaType;
    if (property.annotations().has("Convert")) {
      converter = converter(property, javaType);
      if (converter == null) {
        return null;
      }
      storedType = tools.argumentsOf(converter.asType(), Names.CONVERTER).get(1);
    }
    ValueType stored = valueType(storedType, converter != null);
    stored = saidType(property, storedType, stored);
    if (stored == null) {
      report(property, null, Rule.UNSUPPORTED_TYPE, property.label(), name(property.type()));
      return null;
    }
    reportMisplaced(property, stored, storedType);
    return sized(property, javaType, stored, converter);
  }

  private ValueType valueType(TypeMirror type, boolean converted) {
    TypeElement element = tools.classOf(type);
    if (element != null && element.getKind() == ElementKind.ENUM && !converted) {
      return ValueType.ENUM;
    }
    return ValueType.of(name(type));
  }

  /** The type of a column that an annotation asks for. */
  private ValueType saidType(Property property, TypeMirror type, ValueType found) {
    Annotations annotations = property.annotations();
    return switch (name(type)) {
      case "java.lang.Object" -> annotations.has("Json") ? ValueType.JSON : found;
      case "java.lang.String" -> annotations.has("TsVector") ? ValueType.TSVECTOR : found;
      case "java.util.Map<java.lang.String, java.lang.String>" ->
          annotations.has("HStore") ? ValueType.HSTORE : found;
      default -> found;
    };
  }

  /** The name of a type without the annotations on it, which a compiler prints too. */
  private String name(TypeMirror type) {
    TypeElement element = tools.classOf(type);
    if (element != null && element.getTypeParameters().isEmpty()) {
      return element.getQualifiedName().toString();
    }
    return TypeNames.plain(type);
  }

  private TypeElement converter(Property property, TypeMirror javaType) {
    Annotation annotation = property.annotations().find("Convert");
    TypeMirror named = annotation.type("value");
    TypeElement converter = named == null ? null : tools.classOf(named);
    String obstacle = converter == null ? "is no class" : tools.obstacleToMaking(converter, home);
    if (obstacle == null) {
      obstacle = obstacleToConverting(converter, javaType);
    }
    if (obstacle == null) {
      return converter;
    }
    String called = named == null ? "of an unknown class" : name(named);
    report(
        property,
        annotation,
        Rule.BAD_CONVERTER,
        property.label(),
        called,
        obstacle,
        name(javaType));
    return null;
  }

  private String obstacleToConverting(TypeElement converter, TypeMirror javaType) {
    List<? extends TypeMirror> arguments = tools.argumentsOf(converter.asType(), Names.CONVERTER);
    if (arguments.isEmpty() || !converter.getTypeParameters().isEmpty()) {
      return "is no Converter of a known type";
    }
    if (!tools.types().isSameType(arguments.get(0), javaType)) {
      return "converts " + name(arguments.get(0));
    }
    return valueType(arguments.get(1), true) == null
        ? "stores " + name(arguments.get(1)) + ", which has no column type"
        : null;
  }

  private ColumnType sized(
      Property property, TypeMirror javaType, ValueType stored, TypeElement converter) {
    Annotations annotations = property.annotations();
    if (stored == ValueType.STRING) {
      return text(property, javaType, converter);
    }
    if (stored == ValueType.DECIMAL && annotations.has("Decimal")) {
      return decimal(property, javaType, converter);
    }
    if (stored == ValueType.INSTANT && annotations.has("Epoch")) {
      int ticks = ticks(annotations.find("Epoch").constant("value"));
      return new ColumnType(javaType, stored, Form.EPOCH, ticks, 0, null, converter, null, 0, null);
    }
    Form form = Form.PLAIN;
    String typeName = null;
    if (stored == ValueType.ENUM) {
      Annotation enumAs = annotations.find("EnumAs");
      form = enumForm(enumAs);
      typeName = form == Form.ENUM_NATIVE ? enumType(enumAs, javaType) : null;
    } else if (stored == ValueType.UUID && annotations.has("UuidAs")) {
      boolean text = annotations.find("UuidAs").constant("value").equals("TEXT");
      form = text ? Form.UUID_TEXT : Form.UUID_BYTES;
    } else if (stored.isJson() && annotations.has("Json")) {
      form = annotations.find("Json").flag("asWritten") ? Form.JSON_AS_WRITTEN : Form.PLAIN;
    }
    return new ColumnType(javaType, stored, form, 0, 0, null, converter, null, 0, typeName);
  }

  /** How many ticks a second has. */
  private static int ticks(String unit) {
    return switch (unit) {
      case "MILLIS" -> 1_000;
      case "MICROS" -> 1_000_000;
      default -> 1;
    };
  }

  private static Form enumForm(Annotation enumAs) {
    return switch (enumAs == null ? "NAME" : enumAs.constant("value")) {
      case "ORDINAL" -> Form.ENUM_ORDINAL;
      case "NATIVE" -> Form.ENUM_NATIVE;
      default -> Form.ENUM_NAME;
    };
  }

  private String enumType(Annotation enumAs, TypeMirror javaType) {
    String name = tools.classOf(javaType).getSimpleName().toString();
    return enumAs.text("type").isEmpty()
        ? ModelDescription.constantOf(name).toLowerCase(Locale.ROOT)
        : enumAs.text("type");
  }

  private ColumnType text(Property property, TypeMirror javaType, TypeElement converter) {
    Annotation fixed = property.annotations().find("Fixed");
    Annotation text = property.annotations().find("Text");
    Annotation column = property.annotations().find("Column");
    boolean sized = column != null && column.says("maxLength");
    if (text != null && fixed != null) {
      report(property, fixed, Rule.TWO_FORMS, property.label(), "@Text", "@Fixed");
    } else if (sized && (text != null || fixed != null)) {
      String other = text == null ? "@Fixed" : "@Text";
      report(property, column, Rule.TWO_FORMS, property.label(), "maxLength", other);
    }
    if (text != null) {
      return new ColumnType(
          javaType, ValueType.STRING, Form.PLAIN, 0, 0, null, converter, null, 0, null);
    }
    int length = column == null ? DEFAULT_LENGTH : column.number("maxLength");
    if (fixed != null) {
      length = fixed.number("value");
    }
    if (length < 1) {
      Annotation wrong = fixed == null ? column : fixed;
      report(property, wrong, Rule.BAD_SIZE, property.label(), length);
    }
    Form form = fixed == null ? Form.VARCHAR : Form.FIXED;
    return new ColumnType(
        javaType, ValueType.STRING, form, length, 0, null, converter, null, 0, null);
  }

  private ColumnType decimal(Property property, TypeMirror javaType, TypeElement converter) {
    Annotation decimal = property.annotations().find("Decimal");
    int digits = decimal.number("digits");
    int scale = decimal.number("scale");
    if (digits < 1 || scale < 0 || scale > digits) {
      String size = "(%d, %d)".formatted(digits, scale);
      report(property, decimal, Rule.BAD_SIZE, property.label(), size);
    }
    return new ColumnType(
        javaType,
        ValueType.DECIMAL,
        Form.DECIMAL,
        digits,
        scale,
        decimal.constant("rounding"),
        converter,
        null,
        0,
        null);
  }

  private void reportMisplaced(Property property, ValueType stored, TypeMirror storedType) {
    String type = name(storedType);
    if (stored != ValueType.STRING) {
      reportMisplaced(property, "Text", "text", type);
      reportMisplaced(property, "Fixed", "text", type);
      Annotation column = property.annotations().find("Column");
      if (column != null && column.says("maxLength")) {
        report(property, column, Rule.MISPLACED_FORM, "maxLength", property.label(), type, "text");
      }
    }
    if (stored != ValueType.DECIMAL) {
      reportMisplaced(property, "Decimal", "a BigDecimal", type);
    }
    if (!stored.isJson()) {
      reportMisplaced(property, "Json", "JSON", type);
    }
    if (stored != ValueType.HSTORE) {
      reportMisplaced(property, "HStore", "a Map<String, String>", type);
    }
    if (stored != ValueType.TSVECTOR) {
      reportMisplaced(property, "TsVector", "text", type);
    }
    if (stored != ValueType.UUID) {
      reportMisplaced(property, "UuidAs", "a UUID", type);
    }
    if (stored != ValueType.INSTANT) {
      reportMisplaced(property, "Epoch", "an Instant", type);
    }
    if (stored != ValueType.ENUM) {
      reportMisplaced(property, "EnumAs", "an enum", type);
    }
  }

  private void reportMisplaced(Property property, String name, String what, String type) {
    Annotation annotation = property.annotations().find(name);
    if (annotation != null) {
      report(property, annotation, Rule.MISPLACED_FORM, "@" + name, property.label(), type, what);
    }
  }

  private void report(Property property, Annotation annotation, Rule rule, Object... arguments) {
    if (annotation == null) {
      problems.at(property.element(), null, rule, arguments);
    } else {
      problems.at(annotation.element(), annotation.mirror(), rule, arguments);
    }
  }
}
