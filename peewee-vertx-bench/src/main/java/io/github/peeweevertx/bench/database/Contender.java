package io.github.peeweevertx.bench.database;

import java.util.Optional;

/**
 * One way to talk to the database. The first of a family is its floor, written by hand on the plain
 * client and named {@value #FLOOR}. All do the same work: same rows, same objects, same isolation.
 */
public interface Contender {
  /** The name of the contender that the others of its family are compared with. */
  String FLOOR = "raw";

  /**
   * What it is called in the report.
   *
   * @return its name, unique in its family
   */
  String name();

  /**
   * How it does some work.
   *
   * @param workload the work
   * @return empty where it has nothing of its own to say
   */
  Optional<Operation> operation(Workload workload);
}
