/**
 * The Tornado sample of peewee-async as a Vert.x application: a web service whose handlers await
 * the manager, on a PostgreSQL that it brings along.
 */
package io.github.peeweevertx.sample;
