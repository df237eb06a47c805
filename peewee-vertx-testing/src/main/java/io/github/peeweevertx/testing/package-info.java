/**
 * Small tools for asynchronous tests: {@link io.github.peeweevertx.testing.Await} brings a future
 * back to the thread of the test, {@link io.github.peeweevertx.testing.QueryCounter} counts the
 * statements of a database.
 */
package io.github.peeweevertx.testing;
