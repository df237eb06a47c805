package io.github.peeweevertx.processor.report;

import java.util.EnumSet;
import java.util.Set;

/**
 * With these mistakes the table of a model could not be written, or would add mistakes of its own.
 * After any other it is written all the same: the build fails, but not for each place that names
 * the table.
 */
final class Spoilers {
  private static final Set<Rule> RULES =
      EnumSet.of(
          Rule.NOT_A_CLASS,
          Rule.INNER_MODEL,
          Rule.PRIVATE_MODEL,
          Rule.GENERIC_MODEL,
          Rule.TABLE_CLASS_CLASH,
          Rule.BAD_INDEX,
          Rule.HIDDEN_FIELD,
          Rule.HIDDEN_TYPE,
          Rule.BAD_DEFAULT,
          Rule.BAD_SUPPLIER,
          Rule.BAD_CHOICE,
          Rule.BAD_IDENTIFIER,
          Rule.RESERVED_NAME,
          Rule.THROUGH_CLASH);

  private Spoilers() {}

  static boolean contain(Rule rule) {
    return RULES.contains(rule);
  }
}
