package io.github.peeweevertx.schema;

import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.ProgrammingException;
import io.github.peeweevertx.meta.CheckDef;
import io.github.peeweevertx.meta.IndexDef;
import io.github.peeweevertx.meta.ReferenceField;
import io.github.peeweevertx.meta.TableDef;
import io.github.peeweevertx.sql.Dialect;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Names that nobody chose: the same for the same table and columns each time, so that what was made
 * yesterday is found today. peewee's own names, as long as they fit.
 */
final class ConstraintNames {
  /** Where peewee cuts; a dialect may cut earlier. */
  private static final int LONGEST = 64;

  private static final int HASH = 7;

  private static final Pattern NO_WORD =
      Pattern.compile("[^\\w]+", Pattern.UNICODE_CHARACTER_CLASS);

  private ConstraintNames() {}

  static String index(TableDef<?> table, IndexDef index, Dialect dialect) {
    return index.name() != null ? index.name() : cut(index(table, index), dialect);
  }

  /** The name of an index before it is cut. */
  static String index(TableDef<?> table, IndexDef index) {
    if (index.name() != null) {
      return index.name();
    }
    if (index.columns().isEmpty()) {
      throw new ProgrammingException(
          ErrorCode.INVALID_ARGUMENT,
          "An index of "
              + table.name()
              + " is over expressions only, and no name can be made of them. Give it one:"
              + " @Index(name = …), or named(…).");
    }
    String columns = NO_WORD.matcher(String.join("_", index.columns())).replaceAll("");
    return table.name() + "_" + columns;
  }

  static String check(TableDef<?> table, CheckDef check, Dialect dialect) {
    int number = table.options().checks().indexOf(check) + 1;
    return check.name() != null ? check.name() : cut(table.name() + "_check" + number, dialect);
  }

  /** The name of a reference that is added or dropped by itself, and so has to have one. */
  static String foreignKey(ReferenceField<?, ?, ?> reference, Dialect dialect) {
    String chosen = reference.foreignKey().constraint();
    if (chosen != null) {
      return chosen;
    }
    String name =
        "fk_"
            + reference.table().definition().name()
            + "_"
            + reference.column().name()
            + "_refs_"
            + reference.target().definition().name();
    return cut(name, dialect);
  }

  /**
   * Cuts a name that is too long, and keeps it apart from others by a hash of the whole. Counts
   * bytes, as PostgreSQL does: a server that counts characters has room to spare then.
   */
  static String cut(String name, Dialect dialect) {
    int limit = Math.min(LONGEST, dialect.maxIdentifierLength());
    byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
    if (bytes.length <= limit) {
      return name;
    }
    int end = limit - HASH - 1;
    while (isContinuation(bytes[end])) {
      end--;
    }
    return new String(bytes, 0, end, StandardCharsets.UTF_8) + "_" + hash(bytes).substring(0, HASH);
  }

  /** Whether a character of UTF-8 would be torn apart in front of this byte. */
  private static boolean isContinuation(byte value) {
    return (value & 0xC0) == 0x80;
  }

  private static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has to have MD5", e);
    }
  }
}
