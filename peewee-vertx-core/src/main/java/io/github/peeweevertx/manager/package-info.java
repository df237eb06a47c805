/**
 * The one door that most users open: objects and queries in, futures out; floor 6. May import every
 * floor below.
 */
package io.github.peeweevertx.manager;
