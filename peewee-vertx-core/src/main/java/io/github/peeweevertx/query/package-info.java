/**
 * Fluent, immutable builders of statements; floor 3. May import {@code meta}, {@code sql}, {@code
 * ast} and floor 0.
 */
package io.github.peeweevertx.query;
