/**
 * The suites that break things and go on for long: a short form in every build, the full one by
 * {@code -Dpeewee.reliability=full}, whose report is kept under {@code docs/reliability}. They use
 * the kit of faults, and what every suite may use.
 */
package io.github.peeweevertx.testing.tck.reliability;
