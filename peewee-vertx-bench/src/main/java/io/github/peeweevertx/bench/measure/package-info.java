/**
 * How anything is measured: rounds, medians with their spread, CPU and allocation. Free of the
 * contenders and of their libraries, so that a family on another class path can use it.
 */
package io.github.peeweevertx.bench.measure;
