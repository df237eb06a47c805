package io.github.peeweevertx.bench.render;

import static io.github.peeweevertx.bench.render.CountryTable.COUNTRY;
import static io.github.peeweevertx.bench.render.CustomerTable.CUSTOMER;
import static io.github.peeweevertx.bench.render.OrderLineTable.ORDER_LINE;
import static io.github.peeweevertx.bench.render.PurchaseOrderTable.PURCHASE_ORDER;

import io.github.peeweevertx.pg.PgDialect;
import io.github.peeweevertx.sql.Rendered;
import io.github.peeweevertx.sql.SqlQuery;

/** The query as this toolkit says it. */
final class ToolkitQuery {
  private ToolkitQuery() {}

  static SqlQuery build(Search search) {
    return ORDER_LINE
        .select(
            ORDER_LINE.id,
            ORDER_LINE.product,
            ORDER_LINE.quantity,
            PURCHASE_ORDER.id,
            PURCHASE_ORDER.total,
            CUSTOMER.name,
            CUSTOMER.email,
            COUNTRY.code)
        .join(PURCHASE_ORDER)
        .join(CUSTOMER)
        .join(COUNTRY)
        .where(
            COUNTRY.code.eq(search.country()),
            CUSTOMER.active.eq(search.active()),
            PURCHASE_ORDER.status.ne(search.status()),
            PURCHASE_ORDER.total.ge(search.total()),
            ORDER_LINE.quantity.gt(search.quantity()));
  }

  static Rendered render(SqlQuery query) {
    return query.sql(PgDialect.POSTGRESQL);
  }
}
