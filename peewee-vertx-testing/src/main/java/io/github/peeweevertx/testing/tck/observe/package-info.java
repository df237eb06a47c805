/** What the metrics and the tracer of Vert.x are told, and what a health check answers. */
package io.github.peeweevertx.testing.tck.observe;
