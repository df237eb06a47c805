/**
 * Objects of models as JSON and back; floor 5. Never does I/O. May import {@code wire}, {@code
 * meta} and floor 0.
 */
package io.github.peeweevertx.json;
