/**
 * The real database that tests and samples run on: a server named by the caller, else an embedded
 * one that comes with the build, else a container where it is asked for.
 *
 * <p>{@link io.github.peeweevertx.testing.server.DatabaseUnderTest} is the word most tests need;
 * {@link io.github.peeweevertx.testing.server.EmbeddedServer} is for those that stop and start
 * their server, and for applications that bring one along.
 */
package io.github.peeweevertx.testing.server;
