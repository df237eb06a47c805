/** The process of blocking code on virtual threads, with the hand-written client beside it. */
package io.github.peeweevertx.bench.jdbc;
