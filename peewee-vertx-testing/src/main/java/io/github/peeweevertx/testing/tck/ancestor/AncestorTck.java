package io.github.peeweevertx.testing.tck.ancestor;

import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.tck.ancestor.AlphaTable.ALPHA;
import static io.github.peeweevertx.testing.tck.ancestor.BetaTable.BETA;
import static io.github.peeweevertx.testing.tck.ancestor.CompositeModelTable.COMPOSITE_MODEL;
import static io.github.peeweevertx.testing.tck.ancestor.GammaTable.GAMMA;
import static io.github.peeweevertx.testing.tck.ancestor.IntegerModelTable.INTEGER_MODEL;
import static io.github.peeweevertx.testing.tck.ancestor.NullableModelTable.NULLABLE_MODEL;
import static io.github.peeweevertx.testing.tck.ancestor.TestModelTable.TEST_MODEL;
import static io.github.peeweevertx.testing.tck.ancestor.UuidModelTable.UUID_MODEL;

import io.github.peeweevertx.testing.QueryCounter;
import io.github.peeweevertx.testing.tck.Tck;
import io.vertx.core.Future;
import java.util.List;
import java.util.function.Supplier;

/** What the suites share: the models of the ancestor's tests, and a tree of them. */
abstract class AncestorTck extends Tck {
  AncestorTck() {
    super(
        TEST_MODEL, UUID_MODEL, ALPHA, BETA, GAMMA, COMPOSITE_MODEL, INTEGER_MODEL, NULLABLE_MODEL);
  }

  final TestModel row(String text, String data) {
    return await(objects.create(TEST_MODEL, TEST_MODEL.text.to(text), TEST_MODEL.data.to(data)));
  }

  final TestModel row(String text) {
    return await(objects.create(TEST_MODEL, TEST_MODEL.text.to(text)));
  }

  final TestModel stored(TestModel row) {
    return await(objects.get(TEST_MODEL, TEST_MODEL.id.eq(row.id)));
  }

  final Alpha alpha(String text) {
    return await(objects.create(ALPHA, ALPHA.text.to(text)));
  }

  final Beta beta(Alpha alpha, String text) {
    return await(objects.create(BETA, BETA.alpha.to(alpha), BETA.text.to(text)));
  }

  final Gamma gamma(Beta beta, String text) {
    return await(objects.create(GAMMA, GAMMA.beta.to(beta), GAMMA.text.to(text)));
  }

  /** Runs a call, and insists on the number of statements that it sends. */
  final <T> T counted(int statements, Supplier<Future<T>> call) {
    return QueryCounter.expect(statements, database, () -> await(call.get()));
  }

  static List<String> texts(List<TestModel> rows) {
    return rows.stream().map(row -> row.text).sorted().toList();
  }
}
