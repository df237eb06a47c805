package io.github.peeweevertx.processor.check;

import io.github.peeweevertx.processor.read.Tools;
import io.github.peeweevertx.processor.report.Problems;
import io.github.peeweevertx.processor.report.Rule;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** The rule of named modules: they list their services themselves. */
public final class ModuleRules {
  private final Tools tools;
  private final Problems problems;

  /**
   * Makes it.
   *
   * @param tools the compiler's view
   * @param problems where mistakes go
   */
  public ModuleRules(Tools tools, Problems problems) {
    this.tools = tools;
    this.problems = problems;
  }

  /**
   * Checks that the module of each table provides it.
   *
   * @param tables the qualified names of the generated classes
   */
  public void check(Collection<String> tables) {
    Map<String, ModuleElement> modules = new TreeMap<>();
    for (String table : tables) {
      TypeElement type = tools.elements().getTypeElement(table);
      ModuleElement module = type == null ? null : tools.elements().getModuleOf(type);
      if (module != null && !module.isUnnamed()) {
        modules.put(module.getQualifiedName().toString(), module);
      }
    }
    modules.values().forEach(module -> check(module, tables));
  }

  private void check(ModuleElement module, Collection<String> tables) {
    List<String> provided =
        ElementFilter.providesIn(module.getDirectives()).stream()
            .flatMap(directive -> directive.getImplementations().stream())
            .map(implementation -> implementation.getQualifiedName().toString())
            .toList();
    String missing =
        tables.stream()
            .filter(table -> isIn(module, table))
            .map(table -> table + ".Provider")
            .filter(provider -> !provided.contains(provider))
            .sorted()
            .collect(Collectors.joining(", "));
    if (!missing.isEmpty()) {
      problems.at(module, Rule.NOT_PROVIDED, module.getQualifiedName(), missing);
    }
  }

  private boolean isIn(ModuleElement module, String table) {
    TypeElement type = tools.elements().getTypeElement(table);
    return type != null && module.equals(tools.elements().getModuleOf(type));
  }
}
