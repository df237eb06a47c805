package io.github.peeweevertx.error;

/** No connection came free in time, or too many callers wait for one. Says who has them. */
public final class PoolExhaustedException extends OperationalException {
  private static final long serialVersionUID = 1L;

  private final int size;
  private final int borrowed;
  private final int waiting;
  private final String oldestHolder;
  private final long heldMillis;
  private final int heldByCaller;

  /**
   * Makes an exception.
   *
   * @param size how many connections the pool has open
   * @param borrowed how many of them are in somebody's hands
   * @param waiting how many callers wait for one
   * @param oldestHolder who has had a connection for the longest time, null when nobody has one
   * @param heldMillis for how long
   * @param heldByCaller how many are in the hands of the caller himself, who is not let wait then
   * @param cause the client's exception, may be null
   */
  public PoolExhaustedException(
      int size,
      int borrowed,
      int waiting,
      String oldestHolder,
      long heldMillis,
      int heldByCaller,
      Throwable cause) {
    super(
        ErrorCode.POOL_EXHAUSTED,
        heldByCaller == 0
            ? message(size, borrowed, waiting, oldestHolder, heldMillis)
            : message(borrowed, size, heldByCaller),
        ServerError.NONE,
        cause);
    this.size = size;
    this.borrowed = borrowed;
    this.waiting = waiting;
    this.oldestHolder = oldestHolder;
    this.heldMillis = heldMillis;
    this.heldByCaller = heldByCaller;
  }

  private static String message(int borrowed, int size, int heldByCaller) {
    return "No connection is free for work outside of the block that it is called in: "
        + borrowed
        + " of "
        + size
        + " are held by blocks, "
        + heldByCaller
        + " of them by the caller, who would wait for himself. Do it inside of the block or after it,"
        + " or make the pool larger (max_connections) than there are callers at once.";
  }

  private static String message(
      int size, int borrowed, int waiting, String oldestHolder, long heldMillis) {
    String oldest =
        oldestHolder == null ? "" : ", the oldest for " + heldMillis + " ms by " + oldestHolder;
    return "No connection came free, or could be made in time: "
        + borrowed
        + " of "
        + size
        + " are in use"
        + oldest
        + "; "
        + waiting
        + " more callers wait. Make transactions shorter, the pool larger (max_connections), or let"
        + " callers wait longer (connect_timeout) or in a longer queue (max_waiting).";
  }

  /**
   * How many connections the pool has open.
   *
   * @return from 0
   */
  public int size() {
    return size;
  }

  /**
   * How many connections are in somebody's hands.
   *
   * @return from 0
   */
  public int borrowed() {
    return borrowed;
  }

  /**
   * How many callers wait for a connection.
   *
   * @return from 0
   */
  public int waiting() {
    return waiting;
  }

  /**
   * Who has had a connection for the longest time.
   *
   * @return for example {@code a transaction started at app.Orders.place(Orders.java:42)}; null
   *     when nobody has one
   */
  public String oldestHolder() {
    return oldestHolder;
  }

  /**
   * For how long the oldest holder has had its connection.
   *
   * @return milliseconds
   */
  public long heldMillis() {
    return heldMillis;
  }

  /**
   * How many connections the caller has himself.
   *
   * @return 0 unless he was refused for that
   */
  public int heldByCaller() {
    return heldByCaller;
  }
}
