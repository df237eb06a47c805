package io.github.peeweevertx.testing.model;

import io.github.peeweevertx.annotation.Model;
import io.github.peeweevertx.annotation.Text;

/**
 * A table without a key.
 *
 * @param host where it happened
 * @param line what happened
 */
@Model(key = false)
public record LogLine(String host, @Text String line) {}
