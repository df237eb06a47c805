package io.github.peeweevertx.testing.tck.chinook;

import io.github.peeweevertx.annotation.Column;
import io.github.peeweevertx.annotation.Decimal;
import io.github.peeweevertx.annotation.ForeignKey;
import io.github.peeweevertx.annotation.Id;
import io.github.peeweevertx.annotation.KeyKind;
import io.github.peeweevertx.annotation.Model;
import io.github.peeweevertx.annotation.Naming;
import io.github.peeweevertx.type.Many;
import io.github.peeweevertx.type.Ref;
import java.math.BigDecimal;
import java.time.LocalDate;

/** What a customer bought at once. */
@Model(naming = Naming.SNAKE)
class Invoice {
  @Id(KeyKind.NATURAL)
  Integer invoiceId;

  @ForeignKey(backref = "invoices")
  Ref<Customer> customer;

  LocalDate invoiceDate;

  @Column(maxLength = 70, nullable = true)
  String billingAddress;

  @Column(maxLength = 40, nullable = true)
  String billingCity;

  @Column(maxLength = 40, nullable = true)
  String billingState;

  @Column(maxLength = 40, nullable = true)
  String billingCountry;

  @Column(maxLength = 10, nullable = true)
  String billingPostalCode;

  @Decimal(digits = 10, scale = 2)
  BigDecimal total;

  Many<InvoiceLine> lines = Many.unloaded();
}
