/**
 * Who wants to hear of objects that are saved and deleted; floor 3. May import {@code meta} and
 * floor 0.
 */
package io.github.peeweevertx.signal;
