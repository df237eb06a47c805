/** What runs on Vert.x 5: the hand-written client, the client's own templates, this toolkit. */
package io.github.peeweevertx.bench.vertx;
