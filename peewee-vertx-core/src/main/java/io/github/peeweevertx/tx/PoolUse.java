package io.github.peeweevertx.tx;

/**
 * How the connections of a database stand.
 *
 * @param open how many are open, in somebody's hands or not
 * @param used how many are in somebody's hands
 * @param waiting how many calls wait for one
 */
public record PoolUse(int open, int used, int waiting) {}
