/**
 * From descriptions of models to generated sources and the service file. May import {@code read}.
 */
package io.github.peeweevertx.processor.write;
