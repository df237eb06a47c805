package io.github.peeweevertx.testing.server;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The one database of each kind that the tests of a JVM share, and where it comes from. */
final class SharedDatabases {

  private static final Logger LOG = System.getLogger(SharedDatabases.class.getName());

  private static final String CONTAINERS = "peewee.testcontainers";

  private static final SharedDatabases OF_THIS_JVM =
      new SharedDatabases(System::getProperty, System::getenv);

  private final UnaryOperator<String> properties;
  private final UnaryOperator<String> variables;
  private final Map<DatabaseKind, DatabaseUnderTest> found = new EnumMap<>(DatabaseKind.class);
  private final Map<DatabaseKind, RuntimeException> failed = new EnumMap<>(DatabaseKind.class);
  private final Set<DatabaseKind> missed = EnumSet.noneOf(DatabaseKind.class);

  SharedDatabases(UnaryOperator<String> properties, UnaryOperator<String> variables) {
    this.properties = properties;
    this.variables = variables;
  }

  static DatabaseUnderTest of(DatabaseKind kind) {
    return OF_THIS_JVM.get(kind);
  }

  static boolean canBeHad(DatabaseKind kind) {
    return OF_THIS_JVM.has(kind);
  }

  /** Whether there is a place to look; none comes with the build for MySQL, and this says so. */
  synchronized boolean has(DatabaseKind kind) {
    boolean has = kind != DatabaseKind.MYSQL || named(kind).isPresent() || inContainers();
    if (!has && missed.add(kind)) {
      LOG.log(Level.WARNING, "Nothing is tested on {0}: {1}", kind.title(), kind.wayOut());
    }
    return has;
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
    Optional<String> name = named(kind);
    if (name.isPresent()) {
      return DatabaseUnderTest.named(kind, name.get());
    }
    if (inContainers()) {
      return DatabaseUnderTest.named(kind, provider(kind).start(kind));
    }
    return EmbeddedServer.builder(kind).start();
  }

  private Optional<String> named(DatabaseKind kind) {
    return given(properties, kind.property()).or(() -> given(variables, kind.variable()));
  }

  private boolean inContainers() {
    return given(properties, CONTAINERS).map(Boolean::parseBoolean).orElse(false);
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
