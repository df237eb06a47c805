/**
 * Models from a database that is there already: a tool of the developer, never of the running
 * application. May import {@code manager} and {@code schema} of core, and nothing of a driver.
 */
package io.github.peeweevertx.testing.generate;
