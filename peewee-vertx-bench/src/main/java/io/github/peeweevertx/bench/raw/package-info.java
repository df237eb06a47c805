/**
 * The floor: the client of Vert.x used by hand. It keeps to what Vert.x 4.5 knows as well, since it
 * is compiled a second time for the peers that need that.
 */
package io.github.peeweevertx.bench.raw;
