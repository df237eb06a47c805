/**
 * The suites of column types beyond the plain ones: JSON, hstore, arrays, full text, and all pairs.
 */
package io.github.peeweevertx.testing.tck.type;
