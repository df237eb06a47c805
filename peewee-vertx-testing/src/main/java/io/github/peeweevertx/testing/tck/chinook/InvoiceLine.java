package io.github.peeweevertx.testing.tck.chinook;

import io.github.peeweevertx.annotation.Decimal;
import io.github.peeweevertx.annotation.ForeignKey;
import io.github.peeweevertx.annotation.Id;
import io.github.peeweevertx.annotation.KeyKind;
import io.github.peeweevertx.annotation.Model;
import io.github.peeweevertx.annotation.Naming;
import io.github.peeweevertx.type.Ref;
import java.math.BigDecimal;

/** One track on an invoice. */
@Model(naming = Naming.SNAKE)
record InvoiceLine(
    @Id(KeyKind.NATURAL) Integer invoiceLineId,
    @ForeignKey(backref = "lines") Ref<Invoice> invoice,
    @ForeignKey(backref = "lines") Ref<Track> track,
    @Decimal(digits = 10, scale = 2) BigDecimal unitPrice,
    int quantity) {}
