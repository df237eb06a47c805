/**
 * A query as immutable data, and the typed handles that build it; floor 1. May import {@code type}
 * and {@code error}.
 */
package io.github.peeweevertx.ast;
