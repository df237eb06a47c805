/**
 * The benchmark: one server, one process for each family of contenders, one report. Start at {@link
 * io.github.peeweevertx.bench.Benchmark}.
 */
package io.github.peeweevertx.bench;
