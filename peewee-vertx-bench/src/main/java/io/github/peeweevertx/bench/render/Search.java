package io.github.peeweevertx.bench.render;

/**
 * The values of the five conditions.
 *
 * @param country the country equals this
 * @param active the customer is active, or is not
 * @param status the status of the order is another
 * @param total the order costs at least this
 * @param quantity the line has more than this
 */
record Search(String country, boolean active, String status, long total, int quantity) {
  private static final String[] COUNTRIES = {"DE", "FR", "IT", "PL"};

  /** Another one for another number: nothing can be computed once for all. */
  static Search number(long number) {
    return new Search(
        COUNTRIES[(int) (number & 3)],
        (number & 4) == 0,
        "cancelled",
        1_000 + (number & 1_023),
        (int) (number & 15));
  }
}
