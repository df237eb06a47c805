package io.github.peeweevertx.processor.write;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** One generated file: collects its lines, then finds its imports, then breaks its lines. */
final class SourceFile {
  private record Line(int indent, Doc doc) {}

  private final String packageName;
  private final Set<String> declared;
  private final Predicate<String> exists;
  private final List<Line> lines = new ArrayList<>();
  private int indent;

  /**
   * Begins a file.
   *
   * @param packageName its package
   * @param declared simple names that mean something else inside of it and cannot be imported
   * @param exists whether a class of a qualified name is known: a class of the own package hides
   *     one of java.lang
   */
  SourceFile(String packageName, Set<String> declared, Predicate<String> exists) {
    this.packageName = packageName;
    this.declared = declared;
    this.exists = exists;
  }

  /** Adds an empty line. */
  void blank() {
    lines.add(new Line(0, Doc.text("")));
  }

  /** Adds a line. */
  void line(String text) {
    line(Doc.text(text));
  }

  /** Adds a statement or declaration, on as many lines as it needs. */
  void line(Doc doc) {
    lines.add(new Line(indent, doc));
  }

  /** Adds a line after which all is indented. */
  void open(String text) {
    open(Doc.text(text));
  }

  /** Adds a declaration after which all is indented. */
  void open(Doc doc) {
    line(doc);
    indent += 2;
  }

  /** Adds a closing brace. */
  void close() {
    close("}");
  }

  /** Adds a line with a closing brace. */
  void close(String text) {
    indent -= 2;
    line(text);
  }

  /** Adds a comment of one sentence or a few, wrapped when it is long. */
  void javadoc(String text) {
    javadoc(List.of(text));
  }

  /** Adds a comment of paragraphs and tags. */
  void javadoc(List<String> paragraphs) {
    lines.add(new Line(indent, new Doc.Text("\u0000" + String.join("\n", paragraphs))));
  }

  /** The text of the file. */
  String text() {
    Map<ClassName, String> names = names();
    StringBuilder body = new StringBuilder();
    for (Line line : lines) {
      Doc resolved = line.doc().map(text -> ClassName.resolve(text, names::get));
      if (resolved instanceof Doc.Text text && text.text().startsWith("\u0000")) {
        body.append(Comments.javadoc(line.indent(), text.text().substring(1)));
      } else if (resolved instanceof Doc.Text text && text.text().isEmpty()) {
        body.append('\n');
      } else {
        body.append(Layout.render(line.indent(), resolved)).append('\n');
      }
    }
    return header(names) + body;
  }

  private String header(Map<ClassName, String> names) {
    StringBuilder header = new StringBuilder();
    if (!packageName.isEmpty()) {
      header.append("package ").append(packageName).append(";\n\n");
    }
    Set<String> imports = new TreeSet<>();
    names.forEach(
        (name, shown) -> {
          boolean needed =
              shown.equals(name.topLevel())
                  && !name.packageName().equals(packageName)
                  && !name.packageName().equals("java.lang");
          if (needed) {
            imports.add(name.qualified());
          }
        });
    imports.forEach(name -> header.append("import ").append(name).append(";\n"));
    return imports.isEmpty() ? header.toString() : header.append('\n').toString();
  }

  /** What each class is called: by its simple name where nobody else is called so. */
  private Map<ClassName, String> names() {
    Set<ClassName> used = used();
    Map<String, ClassName> taken = new HashMap<>();
    for (ClassName name : used) {
      if (name.packageName().equals(packageName)) {
        taken.put(name.topLevel(), name);
      }
    }
    for (ClassName name : used) {
      if (!isHiddenByPackage(name)) {
        taken.putIfAbsent(name.topLevel(), name);
      }
    }
    Map<ClassName, String> names = new HashMap<>();
    for (ClassName name : used) {
      boolean simple =
          name.equals(taken.get(name.topLevel())) && !declared.contains(name.topLevel());
      names.put(name, simple ? name.topLevel() : name.qualified());
    }
    return names;
  }

  private boolean isHiddenByPackage(ClassName name) {
    return name.packageName().equals("java.lang")
        && exists.test(new ClassName(packageName, name.topLevel()).qualified());
  }

  private Set<ClassName> used() {
    Set<ClassName> used =
        new TreeSet<>(
            java.util.Comparator.comparing(ClassName::packageName)
                .thenComparing(ClassName::topLevel));
    for (Line line : lines) {
      line.doc()
          .map(
              text ->
                  ClassName.resolve(
                      text,
                      name -> {
                        used.add(name);
                        return "";
                      }));
    }
    return used;
  }
}
