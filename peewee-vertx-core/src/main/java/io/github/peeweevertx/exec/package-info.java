/**
 * A rendered statement in, a future of rows out; floor 4. Asks {@code tx} which connection is
 * current. May import {@code sql}, {@code tx} and floor 0.
 */
package io.github.peeweevertx.exec;
