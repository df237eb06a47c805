package io.github.peeweevertx.processor.read;

import java.util.List;
import javax.lang.model.util.Elements;

/**
 * What few columns have.
 *
 * @param serverDefault the default of the database, null for none
 * @param sequence the sequence that gives the values, null for none
 * @param choices what the field may hold, in order
 * @param helpText a hint for people, null for none
 */
public record FieldDetails(
    String serverDefault, String sequence, List<Choice> choices, String helpText) {
  /**
   * One value that the field may hold.
   *
   * @param literal the value
   * @param label what people read
   */
  public record Choice(String literal, String label) {}

  static FieldDetails of(Annotations annotations, Elements elements) {
    Annotation choices = annotations.find("Choices");
    return new FieldDetails(
        text(annotations, "ServerDefault"),
        text(annotations, "Sequence"),
        choices == null
            ? List.of()
            : choices.nested(elements, "value").stream().map(FieldDetails::choice).toList(),
        text(annotations, "HelpText"));
  }

  private static String text(Annotations annotations, String name) {
    Annotation annotation = annotations.find(name);
    return annotation == null ? null : annotation.text("value");
  }

  private static Choice choice(Annotation choice) {
    String label = choice.text("label");
    return new Choice(choice.text("value"), label.isEmpty() ? choice.text("value") : label);
  }
}
