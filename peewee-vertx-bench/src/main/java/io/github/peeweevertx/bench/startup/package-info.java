/** How long a fresh JVM takes to its first row, and the compiler to its models. */
package io.github.peeweevertx.bench.startup;
