/** The process of Hibernate Reactive, with the hand-written client of the same Vert.x beside it. */
package io.github.peeweevertx.bench.hibernate;
