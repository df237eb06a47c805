package io.github.peeweevertx.processor.write;

import io.github.peeweevertx.processor.read.FieldDescription;
import io.github.peeweevertx.processor.read.ModelDescription;
import io.github.peeweevertx.processor.read.Tools;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** Looks for deprecated things that a generated table has to use all the same. */
final class Deprecation {
  private Deprecation() {}

  static boolean concerns(ModelDescription model, Tools tools) {
    Stream<Element> own =
        Stream.concat(
            Stream.of(model.element()),
            tools.elements().getAllMembers(model.element()).stream()
                .filter(member -> !isOfObject(member)));
    Stream<Element> types =
        model.fields().stream().flatMap(field -> types(field, tools)).map(Element.class::cast);
    return Stream.concat(own, types)
        .anyMatch(element -> element != null && tools.elements().isDeprecated(element));
  }

  /** Object itself has a deprecated method, which no mapper calls. */
  private static boolean isOfObject(Element member) {
    return member.getEnclosingElement() instanceof TypeElement type
        && type.getQualifiedName().contentEquals("java.lang.Object");
  }

  private static Stream<TypeElement> types(FieldDescription field, Tools tools) {
    return Stream.of(
        tools.classOf(field.type().javaType()),
        field.type().converter(),
        field.reference() == null ? null : field.reference().target(),
        field.defaultValue() == null ? null : field.defaultValue().supplier());
  }
}
