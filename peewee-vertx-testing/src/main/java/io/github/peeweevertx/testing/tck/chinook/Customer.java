package io.github.peeweevertx.testing.tck.chinook;

import io.github.peeweevertx.annotation.Column;
import io.github.peeweevertx.annotation.ForeignKey;
import io.github.peeweevertx.annotation.Id;
import io.github.peeweevertx.annotation.KeyKind;
import io.github.peeweevertx.annotation.Model;
import io.github.peeweevertx.annotation.Naming;
import io.github.peeweevertx.type.Many;
import io.github.peeweevertx.type.Ref;

/** Somebody who buys. */
@Model(naming = Naming.SNAKE)
class Customer {
  @Id(KeyKind.NATURAL)
  Integer customerId;

  @Column(maxLength = 40)
  String firstName;

  @Column(maxLength = 20)
  String lastName;

  @Column(maxLength = 80, nullable = true)
  String company;

  @Column(maxLength = 70, nullable = true)
  String address;

  @Column(maxLength = 40, nullable = true)
  String city;

  @Column(maxLength = 40, nullable = true)
  String state;

  @Column(maxLength = 40, nullable = true)
  String country;

  @Column(maxLength = 10, nullable = true)
  String postalCode;

  @Column(maxLength = 24, nullable = true)
  String phone;

  @Column(maxLength = 24, nullable = true)
  String fax;

  @Column(maxLength = 60)
  String email;

  @ForeignKey(backref = "customers")
  @Column(nullable = true)
  Ref<Employee> supportRep;

  Many<Invoice> invoices = Many.unloaded();
}
