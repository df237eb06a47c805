package io.github.peeweevertx.processor.read;

import java.util.List;
import java.util.Set;
import javax.lang.model.type.TypeMirror;

/** Finds the key among the fields of a model. */
final class KeyFinder {
  private static final Set<String> IMPLICIT_KEYS =
      Set.of("java.lang.Long", "java.lang.Integer", "long", "int");

  private KeyFinder() {}

  /** The fields of the key: those with {@code @Id}, else a number called {@code id}. */
  static List<Property> keys(Annotation model, List<Property> properties) {
    List<Property> marked =
        properties.stream()
            .filter(property -> property.isColumn() && property.annotations().has("Id"))
            .toList();
    if (!marked.isEmpty() || !model.flag("key")) {
      return marked;
    }
    return properties.stream()
        .filter(property -> property.isColumn() && property.name().equals("id"))
        .filter(property -> IMPLICIT_KEYS.contains(TypeNames.plain(property.type())))
        .toList();
  }

  /** Who makes the key of a field, as a constant of {@code KeyKind}; never its DEFAULT. */
  static String kind(Property property, TypeMirror boxed, boolean single) {
    Annotation id = property.annotations().find("Id");
    String said = id == null ? "DEFAULT" : id.constant("value");
    if (!said.equals("DEFAULT")) {
      return said;
    }
    boolean number =
        isGenerated(boxed)
            && !property.annotations().has("Convert")
            && !property.annotations().has("ServerDefault");
    return single && number ? "AUTO" : "NATURAL";
  }

  /** Whether the database can make a key of this type. */
  static boolean isGenerated(TypeMirror boxed) {
    String name = TypeNames.plain(boxed);
    return name.equals("java.lang.Long") || name.equals("java.lang.Integer");
  }
}
