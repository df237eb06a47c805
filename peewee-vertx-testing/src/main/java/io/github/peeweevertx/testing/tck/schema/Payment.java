package io.github.peeweevertx.testing.tck.schema;

import io.github.peeweevertx.annotation.Check;
import io.github.peeweevertx.annotation.Column;
import io.github.peeweevertx.annotation.Id;
import io.github.peeweevertx.annotation.Model;
import io.github.peeweevertx.annotation.TableSetting;

/**
 * Checks with and without a name, words for some dialects, and a table that has to be there before.
 *
 * @param id the key
 * @param amount how much
 * @param currency of what
 */
@Model(
    checks = {
      @Check("amount > 0"),
      @Check(value = "currency <> ''", name = "payment_has_currency")
    },
    settings = {
      @TableSetting(value = "WITH (fillfactor = 70)", dialects = "PostgreSQL"),
      @TableSetting(
          value = "COMMENT = 'money'",
          dialects = {"MySQL", "MariaDB"})
    },
    dependsOn = Zone.class)
public record Payment(@Id Long id, int amount, @Column(maxLength = 3) String currency) {}
