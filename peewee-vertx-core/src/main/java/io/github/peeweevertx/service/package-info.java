/**
 * The event bus: a verticle that owns a database, a service that answers queries under a policy,
 * and a proxy with the manager's own verbs for those who ask. May import everything below it.
 */
package io.github.peeweevertx.service;
