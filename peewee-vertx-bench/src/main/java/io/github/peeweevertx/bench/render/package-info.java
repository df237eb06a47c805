/** Building a query and turning it into text and values, against jOOQ; no database is needed. */
package io.github.peeweevertx.bench.render;
