package io.github.peeweevertx.meta;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * What is said of a table besides its columns and indexes. A value: every step gives a copy.
 *
 * @param checks the conditions that its rows have to meet
 * @param settings words behind its columns
 * @param temporary whether it lives as long as the connection only
 * @param dependsOn tables that are made before it, without a reference to them
 */
public record TableOptions(
    List<CheckDef> checks,
    List<Setting> settings,
    boolean temporary,
    List<Supplier<? extends ModelType<?, ?>>> dependsOn) {
  /** Nothing of all that. */
  public static final TableOptions NONE = new TableOptions(List.of(), List.of(), false, List.of());

  /**
   * Words behind the columns of a table.
   *
   * @param words SQL as it is
   * @param dialects the names of the dialects they are for; empty for all
   */
  public record Setting(String words, List<String> dialects) {
    /**
     * Keeps its own copy of the names.
     *
     * @param words SQL as it is
     * @param dialects the names of the dialects they are for; empty for all
     */
    public Setting {
      dialects = List.copyOf(dialects);
    }
  }

  /**
   * Keeps its own copies.
   *
   * @param checks the conditions that its rows have to meet
   * @param settings words behind its columns
   * @param temporary whether it lives as long as the connection only
   * @param dependsOn tables that are made before it, without a reference to them
   */
  public TableOptions {
    checks = List.copyOf(checks);
    settings = List.copyOf(settings);
    dependsOn = List.copyOf(dependsOn);
  }

  /**
   * One more check.
   *
   * @param name the name of the constraint; null for a generated one
   * @param condition SQL as it is
   * @return a copy
   */
  public TableOptions check(String name, String condition) {
    return new TableOptions(
        plus(checks, new CheckDef(name, condition)), settings, temporary, dependsOn);
  }

  /**
   * One more setting.
   *
   * @param words SQL as it is
   * @param dialects the names of the dialects it is for; none for all
   * @return a copy
   */
  public TableOptions setting(String words, String... dialects) {
    Setting setting = new Setting(words, List.of(dialects));
    return new TableOptions(checks, plus(settings, setting), temporary, dependsOn);
  }

  /**
   * The same for a table that lives as long as the connection only.
   *
   * @return a copy
   */
  public TableOptions asTemporary() {
    return new TableOptions(checks, settings, true, dependsOn);
  }

  /**
   * One more table that is made before.
   *
   * @param table gives it, once all tables are there
   * @return a copy
   */
  public TableOptions after(Supplier<? extends ModelType<?, ?>> table) {
    return new TableOptions(checks, settings, temporary, plus(dependsOn, table));
  }

  private static <T> List<T> plus(List<? extends T> list, T one) {
    List<T> all = new ArrayList<>(list);
    all.add(one);
    return all;
  }
}
