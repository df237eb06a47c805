package io.github.peeweevertx.testing.tck.sql;

import io.github.peeweevertx.annotation.Id;
import io.github.peeweevertx.annotation.Model;

/**
 * In a schema.
 *
 * @param id the key
 * @param content what is in it
 */
@Model(schema = "vaults")
public record Vault(@Id Long id, String content) {}
