package io.github.peeweevertx.testing.model;

import io.github.peeweevertx.annotation.Column;
import io.github.peeweevertx.annotation.Default;
import io.github.peeweevertx.annotation.DefaultWith;
import io.github.peeweevertx.annotation.Id;
import io.github.peeweevertx.annotation.Model;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Defaults of a record: constants, and a key that is made anew for each row.
 *
 * @param id the key
 * @param scope a constant
 * @param uses a constant
 * @param valid a constant
 * @param owner may be NULL, and is unless given
 */
@Model
public record Token(
    @Id @DefaultWith(RandomKey.class) UUID id,
    @Default("read only") String scope,
    @Default("7") int uses,
    @Default("true") boolean valid,
    @Column(nullable = true) String owner) {

  /** Makes keys. */
  public static final class RandomKey implements Supplier<UUID> {
    /** For the generated table. */
    public RandomKey() {}

    @Override
    public UUID get() {
      return UUID.randomUUID();
    }
  }
}
