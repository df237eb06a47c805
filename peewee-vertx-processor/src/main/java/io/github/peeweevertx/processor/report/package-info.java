/**
 * The rules of models, and the collector of what breaks them: it never throws, so that several
 * mistakes show at once. Imports nothing of the processor.
 */
package io.github.peeweevertx.processor.report;
