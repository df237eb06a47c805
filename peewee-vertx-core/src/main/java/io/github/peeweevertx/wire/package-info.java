/**
 * How a query, its values and its rows are said in JSON, so that they can cross a wire.
 *
 * <p>Only models, columns, operators, functions by name and values have a form here. A raw fragment
 * has none, on purpose. May import {@code query}, {@code meta}, {@code ast}, {@code type} and
 * {@code error}; knows nothing of the event bus.
 */
package io.github.peeweevertx.wire;
