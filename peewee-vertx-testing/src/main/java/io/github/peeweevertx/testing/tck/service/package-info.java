/**
 * The suites of the event bus: verticles, the query service, its policy, and those who mean it no
 * good. May import everything of core and of the testing module.
 */
package io.github.peeweevertx.testing.tck.service;
