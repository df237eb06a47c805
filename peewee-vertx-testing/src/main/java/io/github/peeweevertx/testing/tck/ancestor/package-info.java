/** The scenarios of peewee-async's own test suites, release 0.6.0 and the line of 2.1. */
package io.github.peeweevertx.testing.tck.ancestor;
