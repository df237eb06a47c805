package io.github.peeweevertx.manager;

import java.util.List;

/**
 * One page of the results of a query.
 *
 * @param <R> the result
 * @param items the results of this page, in order; empty behind the last page
 * @param number which page this is, from 1
 * @param size how many results a full page has
 * @param total how many results there are on all pages
 */
public record Page<R>(List<R> items, int number, int size, long total) {
  /**
   * Copies the items.
   *
   * @param items the results of this page
   * @param number which page this is, from 1
   * @param size how many results a full page has
   * @param total how many results there are on all pages
   */
  public Page {
    items = List.copyOf(items);
  }

  /**
   * How many pages there are.
   *
   * @return 0 where there is no result
   */
  public long pages() {
    return (total + size - 1) / size;
  }

  /**
   * Whether there is a page behind this one.
   *
   * @return false on the last page, and behind it
   */
  public boolean hasNext() {
    return number < pages();
  }
}
