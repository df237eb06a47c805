package io.github.peeweevertx.testing.model;

import io.github.peeweevertx.annotation.Column;
import io.github.peeweevertx.annotation.Convert;
import io.github.peeweevertx.annotation.Decimal;
import io.github.peeweevertx.annotation.EnumAs;
import io.github.peeweevertx.annotation.EnumStorage;
import io.github.peeweevertx.annotation.Fixed;
import io.github.peeweevertx.annotation.Id;
import io.github.peeweevertx.annotation.Model;
import io.github.peeweevertx.annotation.Naming;
import io.github.peeweevertx.annotation.Text;
import io.vertx.core.buffer.Buffer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.UUID;

/** One field of each type, all of them nullable. */
@Model(naming = Naming.SNAKE)
public class AllTypes {
  /** The key. */
  @Id public Long id;

  /** 16 bits. */
  @Column(nullable = true)
  public Short shortValue;

  /** 32 bits. */
  @Column(nullable = true)
  public Integer intValue;

  /** 64 bits. */
  @Column(nullable = true)
  public Long longValue;

  /** 32 bits, floating. */
  @Column(nullable = true)
  public Float floatValue;

  /** 64 bits, floating. */
  @Column(nullable = true)
  public Double doubleValue;

  /** Exact; more digits are left to the database. */
  @Column(nullable = true)
  @Decimal(digits = 20, scale = 4)
  public BigDecimal decimalValue;

  /** Exact; more digits are rounded up before they are sent. */
  @Column(nullable = true)
  @Decimal(digits = 10, scale = 2, rounding = RoundingMode.UP)
  public BigDecimal roundedUp;

  /** Exact; more digits are cut before they are sent. */
  @Column(nullable = true)
  @Decimal(digits = 10, scale = 2, rounding = RoundingMode.DOWN)
  public BigDecimal roundedDown;

  /** Text up to a length. */
  @Column(nullable = true, maxLength = 20)
  public String varcharValue;

  /** Text of a length. */
  @Column(nullable = true)
  @Fixed(5)
  public String fixedValue;

  /** Text of any length. */
  @Column(nullable = true)
  @Text
  public String textValue;

  /** True or false or unknown. */
  @Column(nullable = true)
  public Boolean booleanValue;

  /** Bytes in an array. */
  @Column(nullable = true)
  public byte[] bytesValue;

  /** Bytes in a buffer. */
  @Column(nullable = true)
  public Buffer bufferValue;

  /** A day. */
  @Column(nullable = true)
  public LocalDate dateValue;

  /** A time of day. */
  @Column(nullable = true)
  public LocalTime timeValue;

  /** Day and time. */
  @Column(nullable = true)
  public LocalDateTime timestampValue;

  /** A point in time with an offset. */
  @Column(nullable = true)
  public OffsetDateTime offsetValue;

  /** A point in time. */
  @Column(nullable = true)
  public Instant instantValue;

  /** A UUID that is no key. */
  @Column(nullable = true)
  public UUID uuidValue;

  /** An enum by name. */
  @Column(nullable = true)
  public Color color;

  /** An enum by ordinal. */
  @Column(nullable = true)
  @EnumAs(EnumStorage.ORDINAL)
  public Level level;

  /** A type of the application's own. */
  @Column(nullable = true)
  @Convert(MoneyConverter.class)
  public Money money;
}
