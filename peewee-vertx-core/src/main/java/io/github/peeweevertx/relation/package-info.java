/**
 * Rows and the rows that they refer to: load trees, related rows, recursive deletes; floor 5. May
 * import {@code exec}, {@code query}, {@code schema}, {@code meta}, {@code sql}, {@code tx}, {@code
 * ast} and floor 0.
 */
package io.github.peeweevertx.relation;
