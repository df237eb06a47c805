package io.github.peeweevertx.testing.tck.face;

import io.github.peeweevertx.annotation.Id;
import io.github.peeweevertx.annotation.Model;
import io.github.peeweevertx.annotation.Transient;
import io.github.peeweevertx.ast.Expr;

/** With a field that is no column, and a value that is computed here and there. */
@Model
public class Citizen {
  /** The key. */
  @Id public Long id;

  /** The first name. */
  public String first;

  /** The last name. */
  public String last;

  /** No column. */
  @Transient public String greeting = "hello";

  /** For the mapper. */
  public Citizen() {}

  /**
   * Somebody who is not written yet.
   *
   * @param first the first name
   * @param last the last name
   */
  public Citizen(String first, String last) {
    this.first = first;
    this.last = last;
  }

  /**
   * Computed in Java.
   *
   * @return both names
   */
  public String fullName() {
    return first + " " + last;
  }

  /**
   * Computed by the database.
   *
   * @param citizen the table, or an alias of it
   * @return both names
   */
  public static Expr<String> fullName(CitizenTable citizen) {
    return citizen.first.concat(" ").concat(citizen.last);
  }
}
