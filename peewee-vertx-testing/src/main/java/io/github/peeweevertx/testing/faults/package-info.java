/**
 * Breaks things on purpose: {@link io.github.peeweevertx.testing.faults.FaultProxy} stands between
 * a client and its server and misbehaves as networks do, {@link
 * io.github.peeweevertx.testing.faults.Backends} ends connections on the server's side. For whoever
 * wants to see what becomes of an application then.
 */
package io.github.peeweevertx.testing.faults;
