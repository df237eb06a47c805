/**
 * What is done, by model and verb: counted, and told to the metrics and the tracer of Vert.x. Names
 * and templates only, never a value.
 */
package io.github.peeweevertx.observe;
