package io.github.peeweevertx.tx;

/**
 * How statements outside of every block share connections.
 *
 * @param connections how many connections the pool has at most, from 1
 * @param shared how many of them may be shared at a time, 0 for none
 * @param depth how many statements may be under way on one of these; fewer than 2 for none
 */
public record Sharing(int connections, int shared, int depth) {
  boolean isOff() {
    return shared < 1 || depth < 2;
  }
}
