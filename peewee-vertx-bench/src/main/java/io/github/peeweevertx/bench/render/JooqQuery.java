package io.github.peeweevertx.bench.render;

import static io.github.peeweevertx.bench.render.JooqTables.COUNTRY;
import static io.github.peeweevertx.bench.render.JooqTables.CUSTOMER;
import static io.github.peeweevertx.bench.render.JooqTables.LINE;
import static io.github.peeweevertx.bench.render.JooqTables.ORDER;

import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/** The query as jOOQ says it. */
final class JooqQuery {
  private static final DSLContext CONTEXT;

  static {
    // It greets on the log, once.
    System.setProperty("org.jooq.no-logo", "true");
    System.setProperty("org.jooq.no-tips", "true");
    CONTEXT = DSL.using(SQLDialect.POSTGRES);
  }

  private JooqQuery() {}

  static Query build(Search search) {
    return CONTEXT
        .select(
            LINE.id,
            LINE.product,
            LINE.quantity,
            ORDER.id,
            ORDER.total,
            CUSTOMER.name,
            CUSTOMER.email,
            COUNTRY.code)
        .from(LINE)
        .join(ORDER)
        .on(LINE.purchaseId.eq(ORDER.id))
        .join(CUSTOMER)
        .on(ORDER.customerId.eq(CUSTOMER.id))
        .join(COUNTRY)
        .on(CUSTOMER.countryId.eq(COUNTRY.id))
        .where(
            COUNTRY.code.eq(search.country()),
            CUSTOMER.active.eq(search.active()),
            ORDER.status.ne(search.status()),
            ORDER.total.ge(search.total()),
            LINE.quantity.gt(search.quantity()));
  }
}
