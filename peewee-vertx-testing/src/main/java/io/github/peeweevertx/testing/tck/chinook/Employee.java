package io.github.peeweevertx.testing.tck.chinook;

import io.github.peeweevertx.annotation.Column;
import io.github.peeweevertx.annotation.ForeignKey;
import io.github.peeweevertx.annotation.Id;
import io.github.peeweevertx.annotation.KeyKind;
import io.github.peeweevertx.annotation.Model;
import io.github.peeweevertx.annotation.Naming;
import io.github.peeweevertx.type.Many;
import io.github.peeweevertx.type.Ref;
import java.time.LocalDate;

/** Somebody who sells, or leads those who do. */
@Model(naming = Naming.SNAKE)
class Employee {
  @Id(KeyKind.NATURAL)
  Integer employeeId;

  @Column(maxLength = 20)
  String lastName;

  @Column(maxLength = 20)
  String firstName;

  @Column(maxLength = 30, nullable = true)
  String title;

  @ForeignKey(backref = "reports")
  @Column(name = "reports_to", nullable = true)
  Ref<Employee> boss;

  @Column(nullable = true)
  LocalDate birthDate;

  @Column(nullable = true)
  LocalDate hireDate;

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

  @Column(maxLength = 60, nullable = true)
  String email;

  Many<Employee> reports = Many.unloaded();

  Many<Customer> customers = Many.unloaded();
}
