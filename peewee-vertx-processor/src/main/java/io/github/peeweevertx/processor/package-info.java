/** The annotation processor: its entry, its rounds. May import all of its stages. */
package io.github.peeweevertx.processor;
