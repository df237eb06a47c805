/** How tables and columns get their names. Imports nothing of the processor. */
package io.github.peeweevertx.processor.naming;
