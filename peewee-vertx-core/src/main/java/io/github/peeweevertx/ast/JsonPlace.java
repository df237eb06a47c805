package io.github.peeweevertx.ast;

import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.ProgrammingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A place in a JSON document.
 *
 * @param document the document
 * @param asWritten whether the document is kept as it was written, not decomposed
 * @param keys the way down: a text for a member, a number for an element; below 0 counts from the
 *     end
 */
public record JsonPlace(Node document, boolean asWritten, List<Object> keys) {
  /**
   * Checks the keys.
   *
   * @param document the document
   * @param asWritten whether the document is kept as it was written, not decomposed
   * @param keys the way down: a text for a member, a number for an element; below 0 counts from the
   *     end
   * @throws ProgrammingException with {@link ErrorCode#INVALID_ARGUMENT} when one is neither a text
   *     nor a number
   */
  public JsonPlace {
    Objects.requireNonNull(document, "document");
    for (Object key : Compare.given(keys, "keys")) {
      if (!(key instanceof String) && !(key instanceof Integer)) {
        throw new ProgrammingException(
            ErrorCode.INVALID_ARGUMENT,
            "A path of JSON is made of keys (String) and of places in arrays (Integer), and this"
                + " one holds "
                + (key == null ? "null" : key.getClass().getName()));
      }
    }
    keys = List.copyOf(keys);
  }

  /** A place below this one. */
  JsonPlace below(Object... more) {
    List<Object> all = new ArrayList<>(keys);
    all.addAll(java.util.Arrays.asList(Compare.given(more, "keys")));
    return new JsonPlace(document, asWritten, all);
  }
}
