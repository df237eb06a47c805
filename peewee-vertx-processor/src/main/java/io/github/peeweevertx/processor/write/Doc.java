package io.github.peeweevertx.processor.write;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** A piece of source that knows where it may be broken, but not yet whether it has to be. */
sealed interface Doc {
  /** How far a continued line is indented, as google-java-format does it. */
  int CONTINUATION = 4;

  /** Text without a break. */
  record Text(String text) implements Doc {}

  /** A place for a line break; what stands there when the line is not broken. */
  record Break(String flat) implements Doc {}

  /** A piece whose breaks indent further. */
  record Nest(int by, Doc body) implements Doc {}

  /** A piece whose breaks are all taken, or none of them when it fits on the line. */
  record Group(Doc body) implements Doc {}

  /** The first piece where a text fits on the line, else the second one. */
  record Choice(String probe, Doc fitting, Doc otherwise) implements Doc {}

  /** Pieces one after the other. */
  record Sequence(List<Doc> parts) implements Doc {}

  /** Text without a break. */
  static Doc text(String text) {
    return new Text(text);
  }

  /** Pieces one after the other. */
  static Doc of(Doc... parts) {
    return new Sequence(List.of(parts));
  }

  /** A call, or any other text before parentheses, with its arguments. */
  static Doc call(String head, List<Doc> arguments) {
    if (arguments.isEmpty()) {
      return text(head + "()");
    }
    Doc list = of(new Break(""), new Group(joined(arguments)));
    return new Group(of(text(head + "("), new Nest(CONTINUATION, list), text(")")));
  }

  /** A call with its arguments. */
  static Doc call(String head, Doc... arguments) {
    return call(head, List.of(arguments));
  }

  /** A call followed by calls on what it gives. */
  static Doc chain(Doc head, List<Doc> links) {
    if (links.isEmpty()) {
      return head;
    }
    List<Doc> parts = new ArrayList<>();
    for (Doc link : links) {
      parts.add(new Break(""));
      parts.add(link);
    }
    return new Group(of(head, new Nest(CONTINUATION, new Sequence(parts))));
  }

  /** Something, a sign, and what may begin on the next line. */
  static Doc after(String head, Doc body, String end) {
    Doc tail = of(new Break(" "), body, text(end));
    return new Group(of(text(head), new Nest(CONTINUATION, tail)));
  }

  /** A variable and its value; a type that is too long has a line of its own. */
  static Doc variable(String type, String name, Doc value) {
    String left = type + " " + name + " =";
    return new Choice(
        left,
        after(left, value, ";"),
        of(text(type), new Nest(CONTINUATION, of(new Break(" "), after(name + " =", value, ";")))));
  }

  /** A parameter of a method. */
  static Doc parameter(String type, String name) {
    return after(type, text(name), "");
  }

  /** Pieces with commas between them. */
  static Doc joined(List<Doc> items) {
    List<Doc> parts = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      if (i > 0) {
        parts.add(text(","));
        parts.add(new Break(" "));
      }
      parts.add(items.get(i));
    }
    return new Sequence(parts);
  }

  /** The same piece with all texts changed. */
  default Doc map(UnaryOperator<String> change) {
    if (this instanceof Text text) {
      return new Text(change.apply(text.text()));
    }
    if (this instanceof Break) {
      return this;
    }
    if (this instanceof Nest nest) {
      return new Nest(nest.by(), nest.body().map(change));
    }
    if (this instanceof Choice choice) {
      return new Choice(
          change.apply(choice.probe()),
          choice.fitting().map(change),
          choice.otherwise().map(change));
    }
    if (this instanceof Group group) {
      return new Group(group.body().map(change));
    }
    return new Sequence(((Sequence) this).parts().stream().map(part -> part.map(change)).toList());
  }
}
