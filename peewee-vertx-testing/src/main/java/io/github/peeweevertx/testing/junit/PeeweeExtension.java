package io.github.peeweevertx.testing.junit;

import io.github.peeweevertx.exec.Database;
import io.github.peeweevertx.manager.Manager;
import io.github.peeweevertx.testing.QueryCounter;
import io.github.peeweevertx.testing.server.DatabaseKind;
import io.github.peeweevertx.testing.server.DatabaseUnderTest;
import io.vertx.core.Vertx;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
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
    implements ExecutionCondition,
        BeforeAllCallback,
        AfterAllCallback,
        BeforeEachCallback,
        AfterEachCallback,
        ParameterResolver {
  private static final Namespace NAMESPACE = Namespace.create(PeeweeExtension.class);

  private static final Map<Class<?>, Function<Fixture, Object>> PARAMETERS =
      Map.of(
          Manager.class, Fixture::manager,
          Database.class, Fixture::database,
          Vertx.class, Fixture::vertx,
          DatabaseUnderTest.class, Fixture::server);

  /** For JUnit. */
  public PeeweeExtension() {}

  /** Passes over the tests of a kind of server that nobody has named and that cannot be started. */
  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    DatabaseKind kind = context.getTestClass().map(tests -> wanted(tests, context)).orElse(null);
    return kind == null || DatabaseUnderTest.canBeHad(kind)
        ? ConditionEvaluationResult.enabled("there is a server")
        : ConditionEvaluationResult.disabled(
            "no %s: name a server by -D%s=… or %s"
                .formatted(kind.title(), kind.property(), kind.variable()));
  }

  private static DatabaseKind wanted(Class<?> tests, ExtensionContext context) {
    return AnnotationSupport.findAnnotation(
            tests, OnDatabase.class, context.getEnclosingTestClasses())
        .map(OnDatabase::value)
        .orElse(null);
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    // A nested class is given what its outer class has.
    if (fixture(context) == null) {
      Class<?> tests = context.getRequiredTestClass();
      DatabaseKind kind = wanted(tests, context);
      if (kind == null) {
        throw new ExtensionConfigurationException(
            tests.getName()
                + " does not say which database it is tested on. Annotate it with"
                + " @OnDatabase(DatabaseKind.…) in place of @ExtendWith.");
      }
      context.getStore(NAMESPACE).put(Fixture.class, Fixture.open(kind, tests.getSimpleName()));
    }
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    Fixture fixture = fixture(context);
    OpenTransaction.start(context, fixture.manager(), fixture.vertx());
    Watchers.start(context, fixture.database());
  }

  @Override
  public void afterEach(ExtensionContext context) {
    try {
      Watchers.stop(context);
    } finally {
      OpenTransaction.stop(context);
      if (OpenTransaction.wanted(context).isEmpty()) {
        fixture(context).assertNothingLeaked();
      }
    }
  }

  @Override
  public void afterAll(ExtensionContext context) {
    // Only that of this very class: a nested one finds nothing to remove.
    Fixture fixture = context.getStore(NAMESPACE).remove(Fixture.class, Fixture.class);
    if (fixture != null) {
      try {
        // Other tests that are rolled back may have run beside each of them: asked once, at the
        // end.
        if (OpenTransaction.wanted(context).isPresent()) {
          fixture.assertNothingLeaked();
        }
      } finally {
        fixture.close();
      }
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return PARAMETERS.containsKey(type)
        || type == QueryCounter.class && context.getTestMethod().isPresent();
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    if (type == Manager.class) {
      return OpenTransaction.managerOf(context, fixture(context).manager());
    }
    return type == QueryCounter.class
        ? Watchers.counter(context, fixture(context).database())
        : PARAMETERS.get(type).apply(fixture(context));
  }

  private static Fixture fixture(ExtensionContext context) {
    return context.getStore(NAMESPACE).get(Fixture.class, Fixture.class);
  }
}
