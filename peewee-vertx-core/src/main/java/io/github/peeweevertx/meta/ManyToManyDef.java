package io.github.peeweevertx.meta;

import java.util.Objects;
import java.util.function.Supplier;

/**
 * What generated code says of a relation of many rows to many.
 *
 * @param through the table in the middle; asked for late, because it refers back
 * @param near the Java name of its reference to the model of this end
 * @param far the Java name of its reference to the other model
 * @param owned whether the table in the middle is created and dropped with that of this end
 */
public record ManyToManyDef(
    Supplier<? extends ModelType<?, ?>> through, String near, String far, boolean owned) {
  /**
   * Checks that nothing is missing.
   *
   * @param through the table in the middle; asked for late, because it refers back
   * @param near the Java name of its reference to the model of this end
   * @param far the Java name of its reference to the other model
   * @param owned whether the table in the middle is created and dropped with that of this end
   */
  public ManyToManyDef {
    Objects.requireNonNull(through, "through");
    Objects.requireNonNull(near, "near");
    Objects.requireNonNull(far, "far");
  }

  /**
   * A relation through a table that is a model like any other.
   *
   * @param through the table in the middle
   * @param near the Java name of its reference to the model of this end
   * @param far the Java name of its reference to the other model
   * @return the definition
   */
  public static ManyToManyDef through(
      Supplier<? extends ModelType<?, ?>> through, String near, String far) {
    return new ManyToManyDef(through, near, far, false);
  }

  /**
   * The same relation, whose table in the middle belongs to this end.
   *
   * @return a copy
   */
  public ManyToManyDef asOwner() {
    return new ManyToManyDef(through, near, far, true);
  }
}
