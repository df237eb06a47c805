/** PostgreSQL: its words, its errors, its databases. May import all of core but its tests. */
package io.github.peeweevertx.pg;
