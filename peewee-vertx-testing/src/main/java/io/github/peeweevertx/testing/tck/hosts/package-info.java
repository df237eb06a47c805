/** Suites of handles on several servers: hosts of which any will do, and replicas for reads. */
package io.github.peeweevertx.testing.tck.hosts;
