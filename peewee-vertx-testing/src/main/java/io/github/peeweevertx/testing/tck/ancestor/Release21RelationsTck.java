package io.github.peeweevertx.testing.tck.ancestor;

import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.Await.failure;
import static io.github.peeweevertx.testing.tck.ancestor.AlphaTable.ALPHA;
import static io.github.peeweevertx.testing.tck.ancestor.BetaTable.BETA;
import static io.github.peeweevertx.testing.tck.ancestor.GammaTable.GAMMA;
import static io.github.peeweevertx.testing.tck.ancestor.NullableModelTable.NULLABLE_MODEL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.peeweevertx.error.NotLoadedException;
import io.github.peeweevertx.error.ProgrammingException;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What an object refers to, loaded on demand, as the suite of release 2.1 does it. There, a field
 * that is no reference is an error when it is called; here it does not compile.
 */
public abstract class Release21RelationsTck extends AncestorTck {
  /** For subclasses. */
  protected Release21RelationsTck() {}

  private Beta storedBeta() {
    return await(objects.get(BETA, beta(alpha("Alpha"), "Beta").id));
  }

  @Test
  void referenceThatIsNotLoadedIsFetchedOnce() {
    Beta beta = storedBeta();
    assertThrows(NotLoadedException.class, beta.alpha::get);
    counted(1, () -> objects.of(BETA).fetch(beta, BETA.alpha));
    assertEquals("Alpha", beta.alpha.get().text);
    counted(0, () -> objects.of(BETA).fetch(beta, BETA.alpha));
  }

  @Test
  void referenceToAnObjectIsLoadedAlready() {
    Alpha alpha = alpha("Alpha");
    Beta beta = beta(alpha, "Beta");
    assertEquals(alpha, counted(0, () -> objects.fetch(beta, BETA.alpha)).alpha.get());
  }

  @Test
  void referenceThatWasJoinedIsLoadedAlready() {
    Alpha alpha = alpha("Joined");
    beta(alpha, "Beta");
    Beta joined = await(objects.get(BETA.select(BETA, ALPHA).join(ALPHA).on(BETA.alpha)));
    assertEquals(alpha, counted(0, () -> objects.fetch(joined, BETA.alpha)).alpha.get());
  }

  @Test
  void nullReferenceStaysNull() {
    NullableModel row = await(objects.create(NULLABLE_MODEL));
    assertNull(counted(0, () -> objects.fetch(row, NULLABLE_MODEL.alpha)).alpha);
  }

  @Test
  void fetchWithoutAReferenceIsRefused() {
    Beta beta = storedBeta();
    failure(ProgrammingException.class, objects.fetch(beta, null));
  }

  @Test
  void referenceNeverLoadsItself() {
    Beta beta = storedBeta();
    assertThrows(NotLoadedException.class, beta.alpha::get);
    assertThrows(NotLoadedException.class, beta.gammas::list);
  }

  @Test
  void otherEndIsAQuery() {
    Alpha alpha = alpha("Alpha");
    Beta beta = beta(alpha, "Beta");
    Gamma gamma = gamma(beta, "Gamma");
    List<Beta> betas = await(objects.execute(objects.backref(alpha, BETA.alpha)));
    assertEquals(List.of(beta), betas);
    assertEquals(List.of(gamma), await(objects.execute(objects.backref(betas.get(0), GAMMA.beta))));
  }
}
