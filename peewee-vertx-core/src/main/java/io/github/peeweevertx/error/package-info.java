/**
 * One tree of exceptions, each with a code from one enum; floor 0. Imports nothing of the toolkit.
 *
 * @serial exclude
 */
package io.github.peeweevertx.error;
