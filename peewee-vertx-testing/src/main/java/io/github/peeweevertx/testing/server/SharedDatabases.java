package io.github.peeweevertx.testing.server;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.UnaryOperator;

/** The one database of each kind that the tests of a JVM share, and where it comes from. */
final class SharedDatabases {

  private static final String CONTAINERS = "peewee.testcontainers";

  private static final SharedDatabases OF_THIS_JVM =
      new SharedDatabases(System::getProperty, System::getenv);

  private final UnaryOperator<String> properties;
  private final UnaryOperator<String> variables;
  private final Map<DatabaseKind, DatabaseUnderTest> found = new EnumMap<>(DatabaseKind.class);
  private final Map<DatabaseKind, RuntimeException> failed = new EnumMap<>(DatabaseKind.class);

  SharedDatabases(UnaryOperator<String> properties, UnaryOperator<String> variables) {
    this.properties = properties;
    this.variables = variables;
  }

  static DatabaseUnderTest of(DatabaseKind kind) {
    return OF_THIS_JVM.get(kind);
  }

  synchronized DatabaseUnderTest get(DatabaseKind kind) {
    if (failed.containsKey(kind)) {
      throw failed.get(kind);
    }
    try {
      return found.computeIfAbsent(kind, this::open);
    } catch (RuntimeException e) {
      failed.put(kind, e);
      throw e;
    }
  }

  private DatabaseUnderTest open(DatabaseKind kind) {
    Optional<String> name =
        given(properties, kind.property()).or(() -> given(variables, kind.variable()));
    if (name.isPresent()) {
      return DatabaseUnderTest.named(kind, name.get());
    }
    if (given(properties, CONTAINERS).map(Boolean::parseBoolean).orElse(false)) {
      return DatabaseUnderTest.named(kind, provider(kind).start(kind));
    }
    return EmbeddedServer.builder(kind).start();
  }

  private static ServerProvider provider(DatabaseKind kind) {
    return ServiceLoader.load(ServerProvider.class).stream()
        .map(ServiceLoader.Provider::get)
        .filter(provider -> provider.supports(kind))
        .findFirst()
        .orElseThrow(
            () ->
                new DatabaseUnavailableException(
                    ("%s asks for a container, and no %s for %s is on the class path: build with "
                            + "the profile (mvn -Ptestcontainers …), or leave the property out")
                        .formatted(
                            CONTAINERS, ServerProvider.class.getSimpleName(), kind.title())));
  }

  private static Optional<String> given(UnaryOperator<String> source, String name) {
    return Optional.ofNullable(source.apply(name)).filter(value -> !value.isBlank());
  }
}
