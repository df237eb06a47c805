package io.github.peeweevertx.manager;

import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.ProgrammingException;
import java.util.function.Supplier;

/**
 * A place for a manager whose database is known later than the code that uses it is made: peewee's
 * {@code Proxy}. Models need none, since they are never bound to a database. Thread-safe.
 */
public final class LateManager implements Supplier<Manager> {
  private volatile Manager manager;

  /** Makes an empty place. */
  public LateManager() {}

  /**
   * Puts a manager in, also in place of another one.
   *
   * @param manager the manager from now on
   */
  public void initialize(Manager manager) {
    this.manager = Given.argument(manager, "manager", "Give the manager to use from now on.");
  }

  /**
   * Whether a manager is in.
   *
   * @return false before {@link #initialize}
   */
  public boolean isInitialized() {
    return manager != null;
  }

  /**
   * The manager.
   *
   * @return never null
   * @throws ProgrammingException with {@link ErrorCode#INVALID_ARGUMENT} while there is none
   */
  @Override
  public Manager get() {
    Manager current = manager;
    if (current == null) {
      throw new ProgrammingException(
          ErrorCode.INVALID_ARGUMENT,
          "This manager has no database yet. Call initialize(Manager.create(database)) before it"
              + " is used.");
    }
    return current;
  }

  /**
   * Uses another manager while a block runs, and then the one before, whatever happens. All threads
   * see it: for tests and scripts.
   *
   * @param <T> the result of the block
   * @param other the manager of the block
   * @param block does not return before its work is done
   * @return what the block gave
   */
  public <T> T during(Manager other, Supplier<T> block) {
    Manager before = manager;
    initialize(other);
    try {
      return block.get();
    } finally {
      manager = before;
    }
  }
}
