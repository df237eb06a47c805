/**
 * What is known of a model: its table, its typed columns, its keys, and how an object becomes
 * values and a row becomes an object; floor 2. May import {@code ast} and floor 0.
 */
package io.github.peeweevertx.meta;
