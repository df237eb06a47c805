/**
 * The suites of query texts: what each dialect is told, letter by letter beside what peewee prints.
 * A subclass may have its server prepare and run every text as well.
 */
package io.github.peeweevertx.testing.tck.sql;
