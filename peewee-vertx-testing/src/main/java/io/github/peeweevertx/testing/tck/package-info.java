/**
 * The test kit: each behaviour of the toolkit is written down once, in an abstract suite, and run
 * by every database module through a subclass of a few lines that says which database it is.
 *
 * <pre>{@code
 * @OnDatabase(DatabaseKind.POSTGRESQL)
 * class PgCrudTest extends CrudTck {}
 * }</pre>
 */
package io.github.peeweevertx.testing.tck;
