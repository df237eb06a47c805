package io.github.peeweevertx.processor.write;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Breaks lines: a group stays on its line when all up to the next possible break fits. */
final class Layout {
  static final int WIDTH = 100;

  private record Task(int indent, boolean broken, Doc doc) {}

  private final StringBuilder out = new StringBuilder();
  private final Deque<Task> tasks = new ArrayDeque<>();
  private int column;

  private Layout() {}

  /** The text of a piece that begins at an indentation; the indentation is part of the text. */
  static String render(int indent, Doc doc) {
    Layout layout = new Layout();
    layout.out.append(" ".repeat(indent));
    layout.column = indent;
    layout.tasks.push(new Task(indent, true, doc));
    while (!layout.tasks.isEmpty()) {
      layout.step(layout.tasks.pop());
    }
    return layout.out.toString();
  }

  private void step(Task task) {
    Doc doc = task.doc();
    if (doc instanceof Doc.Text text) {
      append(text.text());
    } else if (doc instanceof Doc.Break mayBreak) {
      if (task.broken()) {
        out.append('\n').append(" ".repeat(task.indent()));
        column = task.indent();
      } else {
        append(mayBreak.flat());
      }
    } else if (doc instanceof Doc.Nest nest) {
      tasks.push(new Task(task.indent() + nest.by(), task.broken(), nest.body()));
    } else if (doc instanceof Doc.Choice choice) {
      tasks.push(new Task(task.indent(), task.broken(), choose(choice)));
    } else if (doc instanceof Doc.Group group) {
      Task flat = new Task(task.indent(), false, group.body());
      tasks.push(fits(flat) ? flat : new Task(task.indent(), true, group.body()));
    } else {
      push(tasks, task, ((Doc.Sequence) doc).parts());
    }
  }

  private Doc choose(Doc.Choice choice) {
    return column + choice.probe().length() <= WIDTH ? choice.fitting() : choice.otherwise();
  }

  private void append(String text) {
    out.append(text);
    column += text.length();
  }

  private static void push(Deque<Task> stack, Task parent, List<Doc> parts) {
    for (int i = parts.size() - 1; i >= 0; i--) {
      stack.push(new Task(parent.indent(), parent.broken(), parts.get(i)));
    }
  }

  /** Whether a piece fits flat, together with what follows it up to the next taken break. */
  private boolean fits(Task first) {
    int left = WIDTH - column;
    Deque<Task> ahead = new ArrayDeque<>(tasks);
    ahead.push(first);
    while (left >= 0 && !ahead.isEmpty()) {
      Task task = ahead.pop();
      Doc doc = task.doc();
      if (doc instanceof Doc.Text text) {
        left -= text.text().length();
      } else if (doc instanceof Doc.Break mayBreak) {
        if (task.broken()) {
          return true;
        }
        left -= mayBreak.flat().length();
      } else if (doc instanceof Doc.Nest nest) {
        ahead.push(new Task(task.indent(), task.broken(), nest.body()));
      } else if (doc instanceof Doc.Choice choice) {
        ahead.push(new Task(task.indent(), task.broken(), choice.fitting()));
      } else if (doc instanceof Doc.Group group) {
        ahead.push(new Task(task.indent(), false, group.body()));
      } else {
        push(ahead, task, ((Doc.Sequence) doc).parts());
      }
    }
    return left >= 0;
  }
}
