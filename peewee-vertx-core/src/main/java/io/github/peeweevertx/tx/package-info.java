/**
 * Transactions pinned to the Vert.x context, and the answer to "which connection now?"; floor 2.
 * Knows nothing of queries. May import floor 0.
 */
package io.github.peeweevertx.tx;
