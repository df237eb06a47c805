package io.github.peeweevertx.type;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * The key of a model with several key fields.
 *
 * @param values the parts, in field order; a part is null while it is not set
 */
public record CompositeKey(List<Object> values) {
  /**
   * Keeps its own copy of the parts.
   *
   * @param values the parts, in field order; a part is null while it is not set
   */
  public CompositeKey {
    values = Collections.unmodifiableList(Arrays.asList(values.toArray()));
  }

  /**
   * A key.
   *
   * @param values the parts, in field order
   * @return the key
   */
  public static CompositeKey of(Object... values) {
    return new CompositeKey(Arrays.asList(values));
  }

  /**
   * Whether every part is set.
   *
   * @return false when a part is null
   */
  public boolean isComplete() {
    return !values.contains(null);
  }
}
