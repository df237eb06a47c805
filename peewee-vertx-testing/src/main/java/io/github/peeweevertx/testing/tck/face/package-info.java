/** Suites of the other faces of a manager: blocking calls, one model, signals, JSON. */
package io.github.peeweevertx.testing.tck.face;
