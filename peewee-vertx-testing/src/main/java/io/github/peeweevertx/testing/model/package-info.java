/**
 * The models that the test kit runs on: one of each form that a model can take. Their tables are
 * generated, like those of any application.
 */
package io.github.peeweevertx.testing.model;
