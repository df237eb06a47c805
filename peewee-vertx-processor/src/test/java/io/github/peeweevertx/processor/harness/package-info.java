/** A small compiler harness: sources in memory, the processor, and what came out. */
package io.github.peeweevertx.processor.harness;
