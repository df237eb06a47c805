/**
 * The Chinook data set, a music shop, as models: eleven tables that were not made for this project,
 * with references, a tree, optional references and a table in the middle. The rows come from a jar
 * on the class path of the tests, {@code net.hydromatic:chinook-data-hsqldb}.
 */
package io.github.peeweevertx.testing.tck.chinook;
