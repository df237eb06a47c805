/**
 * From a query as data to text and parameters, in the words of a dialect; floor 2. May import
 * {@code ast} and floor 0.
 */
package io.github.peeweevertx.sql;
