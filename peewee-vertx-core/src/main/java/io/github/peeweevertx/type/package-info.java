/**
 * Plain words that everybody may use: column types, converters, references between objects; floor
 * 0. May import {@code error}.
 */
package io.github.peeweevertx.type;
