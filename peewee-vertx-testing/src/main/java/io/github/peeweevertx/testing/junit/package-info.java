/**
 * JUnit 5: {@link io.github.peeweevertx.testing.junit.OnDatabase} on a test class gives its tests a
 * manager on a database of their own, and fails a test that leaves a connection borrowed.
 */
package io.github.peeweevertx.testing.junit;
