package io.github.peeweevertx.bench.render;

import io.github.peeweevertx.annotation.Column;
import io.github.peeweevertx.annotation.ForeignKey;
import io.github.peeweevertx.annotation.Id;
import io.github.peeweevertx.annotation.Model;
import io.github.peeweevertx.type.Ref;

/** What is ordered at once. */
@Model(table = "purchase_order")
public class PurchaseOrder {
  /** The key. */
  @Id public Long id;

  /** Who ordered it. */
  @ForeignKey public Ref<Customer> customer;

  /** How far it is. */
  @Column(maxLength = 20)
  public String status;

  /** What it costs, in cents. */
  public long total;
}
