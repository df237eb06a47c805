package io.github.peeweevertx.bench.render;

import static org.jooq.impl.DSL.name;

import org.jooq.DataType;
import org.jooq.Name;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.SQLDataType;
import org.jooq.impl.TableImpl;

/**
 * The four tables as jOOQ's generator makes them: one class each, typed fields, aliased once for
 * all. Keys and records, which rendering does not ask for, are left out.
 */
final class JooqTables {
  private static final DataType<Long> KEY = SQLDataType.BIGINT.nullable(false);

  static final Lines LINE = new Lines(name("t1"), new Lines(name("order_line"), null));
  static final Orders ORDER = new Orders(name("t2"), new Orders(name("purchase_order"), null));
  static final Customers CUSTOMER =
      new Customers(name("t3"), new Customers(name("customer"), null));
  static final Countries COUNTRY = new Countries(name("t4"), new Countries(name("country"), null));

  private JooqTables() {}

  private abstract static class Tables extends TableImpl<Record> {
    final TableField<Record, Long> id = column("id", KEY);

    Tables(Name name, Table<Record> aliased) {
      super(name, null, aliased);
    }

    final <T> TableField<Record, T> column(String name, DataType<T> type) {
      return createField(name(name), type, this);
    }
  }

  /** Positions. */
  static final class Lines extends Tables {
    final TableField<Record, Long> purchaseId = column("purchase_id", KEY);
    final TableField<Record, String> product = column("product", SQLDataType.VARCHAR(80));
    final TableField<Record, Integer> quantity = column("quantity", SQLDataType.INTEGER);

    private Lines(Name name, Table<Record> aliased) {
      super(name, aliased);
    }
  }

  /** Orders. */
  static final class Orders extends Tables {
    final TableField<Record, Long> customerId = column("customer_id", KEY);
    final TableField<Record, String> status = column("status", SQLDataType.VARCHAR(20));
    final TableField<Record, Long> total = column("total", SQLDataType.BIGINT);

    private Orders(Name name, Table<Record> aliased) {
      super(name, aliased);
    }
  }

  /** Customers. */
  static final class Customers extends Tables {
    final TableField<Record, Long> countryId = column("country_id", KEY);
    final TableField<Record, String> name = column("name", SQLDataType.VARCHAR(80));
    final TableField<Record, String> email = column("email", SQLDataType.VARCHAR(120));
    final TableField<Record, Boolean> active = column("active", SQLDataType.BOOLEAN);

    private Customers(Name name, Table<Record> aliased) {
      super(name, aliased);
    }
  }

  /** Countries. */
  static final class Countries extends Tables {
    final TableField<Record, String> code = column("code", SQLDataType.VARCHAR(2));

    private Countries(Name name, Table<Record> aliased) {
      super(name, aliased);
    }
  }
}
