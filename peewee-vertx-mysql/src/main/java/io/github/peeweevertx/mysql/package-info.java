/** MySQL and MariaDB: their words, errors and databases. May import all of core but its tests. */
package io.github.peeweevertx.mysql;
