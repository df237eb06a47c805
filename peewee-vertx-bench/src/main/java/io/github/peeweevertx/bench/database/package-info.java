/**
 * The workloads on a database, the loop that drives them, and the checks of what came out. Free of
 * the contenders' libraries, as {@link io.github.peeweevertx.bench.measure}.
 */
package io.github.peeweevertx.bench.database;
