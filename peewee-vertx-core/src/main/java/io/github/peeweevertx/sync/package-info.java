/**
 * Who may wait for the database, and how: the policy of blocking calls; floor 3. Knows nothing of
 * queries; the blocking verbs themselves stand in {@code manager}. May import {@code tx} and floor
 * 0.
 */
package io.github.peeweevertx.sync;
