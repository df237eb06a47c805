/**
 * The suite of DDL texts: no server is asked. Its models have what the models of all other suites
 * do without: schemas, circles, constraints of every kind.
 */
package io.github.peeweevertx.testing.tck.schema;
