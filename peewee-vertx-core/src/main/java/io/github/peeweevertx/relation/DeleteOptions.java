package io.github.peeweevertx.relation;

import io.github.peeweevertx.query.ModelTable;
import java.util.List;

/**
 * What a delete does with the rows that refer to the deleted one.
 *
 * @param nullable whether rows with a nullable reference are deleted too, instead of losing it
 * @param tables the tables to look at; empty for all that the class loader of the model offers
 */
public record DeleteOptions(boolean nullable, List<ModelTable<?, ?>> tables) {
  /**
   * Keeps its own copy of the list.
   *
   * @param nullable whether rows with a nullable reference are deleted too, instead of losing it
   * @param tables the tables to look at; empty for all that the class loader of the model offers
   */
  public DeleteOptions {
    tables = List.copyOf(tables);
  }

  /**
   * Rows that refer to the deleted one are deleted first, and before them those that refer to them;
   * a nullable reference is set to NULL instead.
   *
   * @return the options
   */
  public static DeleteOptions recursive() {
    return new DeleteOptions(false, List.of());
  }

  /**
   * Rows with a nullable reference are deleted as well.
   *
   * @return a copy
   */
  public DeleteOptions deleteNullable() {
    return new DeleteOptions(true, tables);
  }

  /**
   * Looks at these tables only. Without it every model on the class path is looked at, also one
   * whose table this database does not have.
   *
   * @param tables the tables whose rows may refer to others
   * @return a copy
   */
  public DeleteOptions among(ModelTable<?, ?>... tables) {
    return new DeleteOptions(nullable, List.of(tables));
  }
}
