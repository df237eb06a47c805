/**
 * DDL as text: tables, indexes and references of models, in the order in which they can be made and
 * dropped; floor 3. May import {@code meta}, {@code sql}, {@code ast} and floor 0.
 */
package io.github.peeweevertx.schema;
