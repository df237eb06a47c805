package io.github.peeweevertx.query;

/**
 * What a prefetch can load beside its first query: a table, a select of whole models, or a {@link
 * Load} that says more.
 *
 * @param <M> the model
 */
public interface Loadable<M> {
  /**
   * The rows to load, and where they go.
   *
   * @return a value
   */
  Load<M> load();
}
