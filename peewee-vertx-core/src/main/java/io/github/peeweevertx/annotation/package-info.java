/**
 * What a user writes on a model: the annotations that the processor reads. They are gone at run
 * time. Imports nothing of the toolkit.
 */
package io.github.peeweevertx.annotation;
