/**
 * The suites of references, graphs, prefetch and what many rows have to do with each other, and
 * their models.
 */
package io.github.peeweevertx.testing.tck.relation;
