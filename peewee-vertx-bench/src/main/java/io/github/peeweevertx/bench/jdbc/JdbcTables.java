package io.github.peeweevertx.bench.jdbc;

import static org.jooq.impl.DSL.name;

import java.time.LocalDateTime;
import org.jooq.DataType;
import org.jooq.Record;
import org.jooq.TableField;
import org.jooq.impl.SQLDataType;
import org.jooq.impl.TableImpl;

/**
 * The tables as jOOQ's generator makes them; keys and records, which nothing asks for, are left
 * out.
 */
final class JdbcTables {
  private static final DataType<String> TEXT = SQLDataType.VARCHAR(80);

  static final Accounts ACCOUNT = new Accounts();
  static final Entries ENTRY = new Entries();
  static final Tallies TALLY = new Tallies();
  static final Owners OWNER = new Owners();
  static final Notes NOTE = new Notes();

  private JdbcTables() {}

  private abstract static class Keyed extends TableImpl<Record> {
    final TableField<Record, Long> id = column("id", SQLDataType.BIGINT.identity(true));

    Keyed(String name) {
      super(name(name));
    }

    final <T> TableField<Record, T> column(String name, DataType<T> type) {
      return createField(name(name), type, this);
    }
  }

  /** What is read. */
  static final class Accounts extends Keyed {
    final TableField<Record, String> name = column("name", TEXT);
    final TableField<Record, String> email = column("email", TEXT);
    final TableField<Record, Long> balance = column("balance", SQLDataType.BIGINT);
    final TableField<Record, Boolean> active = column("active", SQLDataType.BOOLEAN);
    final TableField<Record, LocalDateTime> created = column("created", SQLDataType.LOCALDATETIME);

    private Accounts() {
      super("account");
    }
  }

  /** What is inserted. */
  static final class Entries extends Keyed {
    final TableField<Record, String> name = column("name", TEXT);
    final TableField<Record, Long> amount = column("amount", SQLDataType.BIGINT);
    final TableField<Record, Boolean> active = column("active", SQLDataType.BOOLEAN);
    final TableField<Record, LocalDateTime> created = column("created", SQLDataType.LOCALDATETIME);

    private Entries() {
      super("entry");
    }
  }

  /** What is updated. */
  static final class Tallies extends Keyed {
    final TableField<Record, String> label = column("label", TEXT);
    final TableField<Record, Long> amount = column("amount", SQLDataType.BIGINT);

    private Tallies() {
      super("tally");
    }
  }

  /** Parents. */
  static final class Owners extends Keyed {
    final TableField<Record, String> name = column("name", TEXT);

    private Owners() {
      super("owner");
    }
  }

  /** Children. */
  static final class Notes extends Keyed {
    final TableField<Record, Long> ownerId = column("owner_id", SQLDataType.BIGINT);
    final TableField<Record, String> text = column("text", TEXT);

    private Notes() {
      super("note");
    }
  }
}
