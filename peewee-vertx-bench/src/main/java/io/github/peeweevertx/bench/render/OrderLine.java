package io.github.peeweevertx.bench.render;

import io.github.peeweevertx.annotation.Column;
import io.github.peeweevertx.annotation.ForeignKey;
import io.github.peeweevertx.annotation.Id;
import io.github.peeweevertx.annotation.Model;
import io.github.peeweevertx.type.Ref;

/** One position of an order. */
@Model(table = "order_line")
public class OrderLine {
  /** The key. */
  @Id public Long id;

  /** The order that it belongs to. */
  @ForeignKey public Ref<PurchaseOrder> purchase;

  /** What is ordered. */
  @Column(maxLength = 80)
  public String product;

  /** How many. */
  public int quantity;
}
