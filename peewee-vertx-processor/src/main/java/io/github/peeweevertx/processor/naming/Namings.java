package io.github.peeweevertx.processor.naming;

import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/** Finds the rule that the build names. */
public final class Namings {
  private Namings() {}

  /**
   * The rule of a processor option.
   *
   * @param option {@code lower}, {@code snake} or the class name of a service; null for none
   * @return empty when there is no such rule
   */
  public static Optional<TableNaming> find(String option) {
    if (option == null || option.equalsIgnoreCase("lower")) {
      return Optional.of(BuiltInNaming.LOWER);
    }
    if (option.equalsIgnoreCase("snake")) {
      return Optional.of(BuiltInNaming.SNAKE);
    }
    try {
      return ServiceLoader.load(TableNaming.class, Namings.class.getClassLoader()).stream()
          .filter(provider -> provider.type().getName().equals(option))
          .<TableNaming>map(ServiceLoader.Provider::get)
          .findFirst();
    } catch (ServiceConfigurationError broken) {
      // The caller says which option it was; a broken service is no rule.
      return Optional.empty();
    }
  }
}
