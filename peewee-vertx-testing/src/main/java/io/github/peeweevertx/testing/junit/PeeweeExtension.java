package io.github.peeweevertx.testing.junit;

import io.github.peeweevertx.exec.Database;
import io.github.peeweevertx.manager.Manager;
import io.github.peeweevertx.testing.server.DatabaseUnderTest;
import io.vertx.core.Vertx;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Works for {@link OnDatabase}: makes a database, a Vert.x and a manager for each test class, hands
 * them to its methods, and closes them. After each test it checks that nothing was leaked: no
 * connection is borrowed by a transaction, and the server knows of no transaction that nobody ends.
 */
public final class PeeweeExtension
    implements BeforeAllCallback, AfterAllCallback, AfterEachCallback, ParameterResolver {
  private static final Namespace NAMESPACE = Namespace.create(PeeweeExtension.class);

  private static final Map<Class<?>, Function<Fixture, Object>> PARAMETERS =
      Map.of(
          Manager.class, Fixture::manager,
          Database.class, Fixture::database,
          Vertx.class, Fixture::vertx,
          DatabaseUnderTest.class, Fixture::server);

  /** For JUnit. */
  public PeeweeExtension() {}

  @Override
  public void beforeAll(ExtensionContext context) {
    // A nested class is given what its outer class has.
    if (fixture(context) == null) {
      Class<?> tests = context.getRequiredTestClass();
      OnDatabase wanted =
          AnnotationSupport.findAnnotation(
                  tests, OnDatabase.class, context.getEnclosingTestClasses())
              .orElseThrow(
                  () ->
                      new ExtensionConfigurationException(
                          tests.getName()
                              + " does not say which database it is tested on. Annotate it with"
                              + " @OnDatabase(DatabaseKind.…) in place of @ExtendWith."));
      context
          .getStore(NAMESPACE)
          .put(Fixture.class, Fixture.open(wanted.value(), tests.getSimpleName()));
    }
  }

  @Override
  public void afterEach(ExtensionContext context) {
    fixture(context).assertNothingLeaked();
  }

  @Override
  public void afterAll(ExtensionContext context) {
    // Only that of this very class: a nested one finds nothing to remove.
    Fixture fixture = context.getStore(NAMESPACE).remove(Fixture.class, Fixture.class);
    if (fixture != null) {
      fixture.close();
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return PARAMETERS.containsKey(parameter.getParameter().getType());
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return PARAMETERS.get(parameter.getParameter().getType()).apply(fixture(context));
  }

  private static Fixture fixture(ExtensionContext context) {
    return context.getStore(NAMESPACE).get(Fixture.class, Fixture.class);
  }
}
