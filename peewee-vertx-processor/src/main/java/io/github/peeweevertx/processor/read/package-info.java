/**
 * From annotated elements to descriptions of models. May import {@code report} and {@code naming}.
 */
package io.github.peeweevertx.processor.read;
