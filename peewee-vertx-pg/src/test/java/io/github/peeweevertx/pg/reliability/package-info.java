/**
 * Long random runs on a real server, with faults: a short form in every build, a full one by {@code
 * -Dpeewee.reliability=full}.
 */
package io.github.peeweevertx.pg.reliability;
