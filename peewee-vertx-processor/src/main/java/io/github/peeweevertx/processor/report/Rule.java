package io.github.peeweevertx.processor.report;

/**
 * Every rule that a model has to keep. A message says what is wrong and where, why that is a rule,
 * and the way out; the first letter of the code says what the rule is about: M the model, F a
 * field, K the key, R a reference, D a default, N a name.
 */
public enum Rule {
  NOT_A_CLASS(
      "PW-M01",
      "%s is an interface, an enum or an annotation",
      "A row becomes an object, and only a class or a record can be made.",
      "Declare a class or a record, or remove @Model."),
  ABSTRACT_MODEL(
      "PW-M02",
      "%s is abstract",
      "A row becomes an object, and an abstract class cannot be made.",
      "Remove @Model: the fields of a base class are columns of the models that extend it."),
  INNER_MODEL(
      "PW-M03",
      "%s is an inner class",
      "An inner class cannot be made without its outer object.",
      "Declare it static, or move it to a file of its own."),
  PRIVATE_MODEL(
      "PW-M04",
      "%s is private, or nested in something private",
      "The generated table stands beside it in its package and could not see it.",
      "Remove private."),
  GENERIC_MODEL(
      "PW-M05",
      "%s has type parameters",
      "A column has one type, known when the model is compiled.",
      "Remove the type parameters; a base class without @Model may have them."),
  NO_CONSTRUCTOR(
      "PW-M06",
      "%s has no constructor for the mapper",
      "An object is made first and filled then.",
      "Add a constructor without parameters and checked exceptions that is not private, or declare"
          + " a record."),
  NO_COLUMNS(
      "PW-M07",
      "%s has no column",
      "A table without columns holds nothing.",
      "Declare at least one field that is neither static, transient nor @Transient."),
  TABLE_CLASS_CLASH(
      "PW-M08",
      "The generated class %s of %s clashes with another class",
      "Each model has a table class of its own, called after its simple name, in its package.",
      "Rename the model or the other class."),
  TABLE_NAME_CLASH(
      "PW-M09",
      "%s and %s are both stored in table %s",
      "Two models with one table would read each other's rows.",
      "Give one of them a name: @Model(table = \"…\"), or a schema."),
  UNRESOLVED_TYPE(
      "PW-M10",
      "%s was left out, because %s has a type that is nowhere declared",
      "The processor waited for other processors to generate the type, and none did.",
      "Correct the name or the import of the type."),
  UNKNOWN_NAMING(
      "PW-M11",
      "The option peewee.naming names no rule: %s",
      "Names of tables and columns are made by it.",
      "Use lower, snake, or the class name of a TableNaming that is a service on the processor"
          + " path."),
  BAD_INDEX(
      "PW-M12",
      "An index of %s names %s",
      "An index is over one or more fields of the model, each once.",
      "Use the Java names of its fields, which are: %3$s."),
  NOT_WRITTEN(
      "PW-M13",
      "The table class %s could not be written: %s",
      "The compiler did not take the file.",
      "Remove a stale copy of the class from the source path, and look at the cause."),
  NOT_PROVIDED(
      "PW-M14",
      "The module %s does not provide the tables of its models",
      "The run time finds the table of an object as a service, and a named module lists its"
          + " services itself.",
      "Add to module-info.java: provides io.github.peeweevertx.type.KeySource.Provider with %2$s;"),
  UNTRACKED(
      "PW-M15",
      "%s says onlySaveDirty and has no Snapshot",
      "What was loaded has to be remembered to tell what changed.",
      "Declare public final Snapshot snapshot = Snapshot.empty(); a record cannot."),
  EMPTY_OPTION(
      "PW-M16",
      "%s of %s says nothing",
      "Its words go into the DDL as they are.",
      "Write them, or remove it."),
  NAMELESS_INDEX(
      "PW-M17",
      "An index of %s is over expressions only and has no name",
      "A name is made of columns.",
      "Give it one: @Index(name = …)."),

  UNSUPPORTED_TYPE(
      "PW-F01",
      "%s has the type %s, which has no column type",
      "A column holds a String, boolean, short, int, long, float, double, BigDecimal, LocalDate,"
          + " LocalTime, LocalDateTime, OffsetDateTime, Instant, Duration, UUID, byte[], Buffer, an enum or a"
          + " Ref.",
      "Use one of these, name a converter with @Convert, or exclude the field with @Transient."),
  NO_ACCESS(
      "PW-F02",
      "%s cannot be %s by the generated table",
      "Mapping uses no reflection: it needs what any class of the package could use.",
      "Make the field public, or add %3$s that is not private."),
  FINAL_FIELD(
      "PW-F03",
      "%s is final",
      "The mapper sets the field after the object was made.",
      "Remove final, declare a record, or exclude the field with @Transient."),
  NULLABLE_PRIMITIVE(
      "PW-F04",
      "%s is nullable and of the primitive type %s",
      "A primitive cannot hold NULL.",
      "Use the type %3$s, or remove nullable."),
  MISPLACED_FORM(
      "PW-F05",
      "%s stands on %s, which is of type %s",
      "It says how %4$s is stored and means nothing here.",
      "Remove the annotation, or change the type."),
  BAD_SIZE(
      "PW-F06",
      "%s has the size %s",
      "A size is at least 1; a scale is from 0 to the number of digits.",
      "Correct the size."),
  TWO_FORMS("PW-F07", "%s has both %s and %s", "A column has one form.", "Keep one of them."),
  NOT_A_COLUMN(
      "PW-F08",
      "%s stands on %s, which is no column",
      "Static, transient and @Transient fields and those of type Many and Snapshot are no columns.",
      "Remove the annotation, or make the field a column."),
  TRANSIENT_COMPONENT(
      "PW-F09",
      "%s is a record component and @Transient",
      "A record is made with all of its components at once, and nobody could fill this one.",
      "Compute it in a method of the record, or declare a class."),
  MISPLACED_SNAPSHOT(
      "PW-F10",
      "%s is a Snapshot %s",
      "One snapshot follows the changes of one mutable object.",
      "Remove it."),
  BAD_CONVERTER(
      "PW-F11",
      "%s names the converter %s, which %s",
      "The generated table makes the converter once, and asks it for each value.",
      "Name a class that is not private or abstract, with a public constructor without parameters,"
          + " that implements Converter<%4$s, D> with D a type that has a column type of its own."),
  HIDDEN_FIELD(
      "PW-F12",
      "%s is declared once more in %s",
      "Two fields of one name cannot be told apart.",
      "Remove or rename one of them."),
  HIDDEN_TYPE(
      "PW-F13",
      "%s has the type %s, which the generated table cannot see",
      "The generated table stands in the package of the model.",
      "Make the type visible to it."),
  NOT_AN_ACCESSOR(
      "PW-F14",
      "%s stands on the method %s, which reads no field of the model",
      "A column is a field; only its getter may carry the annotation in its place.",
      "Move the annotation to the field."),

  NO_KEY(
      "PW-K01",
      "%s has no primary key",
      "Rows are found, updated and deleted by it, and the processor cannot add a field to your"
          + " class.",
      "Add the field @Id public Long id; or say @Model(key = false)."),
  KEY_OF_KEYLESS(
      "PW-K02",
      "%s is a key, and %s says that it has none",
      "@Model(key = false) is for tables without a primary key.",
      "Remove @Id, or remove key = false."),
  PRIMITIVE_KEY(
      "PW-K03",
      "%s is a key that the database makes, and of the primitive type %s",
      "null is what says that the row was not written yet, and a primitive cannot say it.",
      "Use the type %3$s, or, for a key that you set yourself, @Id(KeyKind.NATURAL)."),
  KEY_NOT_INTEGER(
      "PW-K04",
      "%s is a key that the database makes, and of type %s",
      "The database makes only Long and Integer keys.",
      "Use the type Long, or @Id(KeyKind.NATURAL)."),
  GENERATED_KEY_PART(
      "PW-K05",
      "%s is a key that the database makes, and only a part of the key of %s",
      "The parts of a composite key are set by the application.",
      "Use @Id(KeyKind.NATURAL) or plain @Id on each part."),
  NULLABLE_KEY("PW-K06", "%s is a key and nullable", "A key is never NULL.", "Remove nullable."),

  UNTYPED_REF(
      "PW-R01",
      "%s does not say which model it refers to",
      "The key of that model is what is stored.",
      "Declare it as Ref<Other> with a model class."),
  TARGET_NOT_A_MODEL(
      "PW-R02",
      "%s refers to %s, which is no model",
      "A reference holds the key of a row of another model.",
      "Annotate that class with @Model, or store a value."),
  TARGET_WITHOUT_KEY(
      "PW-R03",
      "%s refers to %s, which has no key of a single field",
      "A reference is stored in one column.",
      "Give that model one @Id, or name one of its unique fields: @ForeignKey(to = \"…\")."),
  UNKNOWN_TARGET_FIELD(
      "PW-R04",
      "%s refers to the field %s of %s, which has no such column",
      "The value of that field is what is stored.",
      "Name one of its fields: %4$s."),
  TARGET_NOT_UNIQUE(
      "PW-R05",
      "%s refers to %s of %s, which is not unique",
      "A reference has to find one row.",
      "Say @Column(unique = true) there, or refer to the key."),
  NOT_A_REF(
      "PW-R06",
      "%s is a @ForeignKey and of type %s",
      "A reference is a key or a loaded object.",
      "Declare it as Ref<Other>, or remove @ForeignKey."),
  SET_NULL_ON_NOT_NULL(
      "PW-R07",
      "%s becomes NULL when the other row %s, and takes no NULL",
      "The database would refuse it.",
      "Say @Column(nullable = true), or choose another action."),
  BACKREF_CLASH(
      "PW-R08",
      "%s has the back reference %s on %s, and so has %s",
      "A back reference leads to one model by one column.",
      "Name one of them: @ForeignKey(backref = \"…\"); \"+\" means none."),
  BACKREF_ON_FIELD(
      "PW-R09",
      "%s has the back reference %s, and %s has a field of that name that is no Many<%s>",
      "A back reference is the other end of this one.",
      "Choose another name for it, or correct the type of the field there."),
  KEY_CIRCLE(
      "PW-R10",
      "%s refers to a key that refers back to itself",
      "Nobody could say what is stored.",
      "Give one of the models a key of its own."),
  UNTYPED_MANY(
      "PW-R11",
      "%s does not say of which model it holds many",
      "The table in the middle refers to both models.",
      "Declare it as Many<Other> with a model class."),
  THROUGH_NOT_A_MODEL(
      "PW-R12",
      "%s goes through %s, which is no model",
      "A table in the middle holds one row for each pair.",
      "Annotate that class with @Model, or leave through out."),
  ACTION_WITH_THROUGH(
      "PW-R13",
      "%s says %s and names the model %s in the middle",
      "The references of a model of yours say themselves what the database does.",
      "Say %2$s on the @ForeignKey fields of %3$s."),
  THROUGH_WITHOUT_REFERENCE(
      "PW-R14",
      "%s goes through %s, which has not one reference to %s but %s",
      "One reference leads from the table in the middle to each side.",
      "Declare one there, or name one of several with near and far."),
  THROUGH_ITSELF(
      "PW-R15",
      "%s relates %s to itself",
      "The two references of a table in the middle would be called the same.",
      "Write the model in the middle, and name it: through = …, near = \"…\", far = \"…\"."),
  SIDE_WITHOUT_KEY(
      "PW-R16",
      "%s relates rows of %s, which has no key of a single field",
      "The table in the middle stores the keys of both sides, each in one column.",
      "Give that model one @Id, or name a model in the middle that refers to a unique field."),
  NOT_A_MANY(
      "PW-R17",
      "%s is a @ManyToMany and of type %s",
      "The field holds a list of rows, or nothing yet.",
      "Declare it as Many<Other>, or remove @ManyToMany."),
  THROUGH_CLASH(
      "PW-R18",
      "%s needs the model %s in the middle, which is there already",
      "Each relation has a table of its own.",
      "Write the model in the middle, and name it: @ManyToMany(through = …)."),

  DEFAULT_ON_FIELD(
      "PW-D01",
      "%s stands on %s, a field of a class",
      "The default of a field is its initialiser, evaluated per object.",
      "Write an initialiser, for example = UUID.randomUUID(), and remove the annotation."),
  BAD_DEFAULT(
      "PW-D02",
      "The default \"%s\" of %s is no %s",
      "A default is checked when the model is compiled.",
      "Correct the literal, or make the value with @DefaultWith."),
  BAD_SUPPLIER(
      "PW-D03",
      "%s names the supplier %s, which %s",
      "The generated table makes the supplier once, and asks it for each new object.",
      "Name a class that is not private or abstract, with a public constructor without parameters,"
          + " that implements Supplier<%4$s>."),
  PRIMITIVE_SERVER_DEFAULT(
      "PW-D04",
      "%s has a default of the database and is of the primitive type %s",
      "null is what leaves the column to the database, and a primitive cannot say it.",
      "Use the type %3$s."),
  TWO_DEFAULTS(
      "PW-D05", "%s has both %s and %s", "One of them would never be used.", "Keep one of them."),
  EMPTY_SERVER_DEFAULT(
      "PW-D06",
      "The default of the database of %s is empty",
      "It stands in the DDL as it is.",
      "Write an expression of SQL, for example now(), or '' for an empty text."),
  BAD_CHOICE(
      "PW-D07",
      "The choice \"%s\" of %s is no %s",
      "Choices are made when the model is compiled, and only text, numbers, truths and enums have"
          + " literals.",
      "Correct the literal, or remove @Choices."),

  BAD_IDENTIFIER(
      "PW-N01",
      "The %s name \"%s\" of %s cannot be used",
      "A name has 1 to 63 bytes, no quotes, backslashes, control characters, \"#{\" or \"*/\".",
      "Choose another name."),
  COLUMN_CLASH(
      "PW-N02",
      "%s and %s are both stored in column %s",
      "Column names are compared without regard to case.",
      "Name one of them: @Column(name = \"…\")."),
  RESERVED_NAME(
      "PW-N03",
      "The field name %s of %s is taken in the generated table",
      "The field of the table is called as that of the model, beside names of its own.",
      "Rename the field; @Column(name = \"…\") keeps the column."),
  NO_PARAMETER_NAME(
      "PW-N04",
      "The field name %s of %s cannot be a template parameter",
      "The fixed statements name their parameters after the fields; the name begins with a letter"
          + " and has no $.",
      "Rename the field; @Column(name = \"…\") keeps the column.");

  private final String code;
  private final String what;
  private final String reason;
  private final String wayOut;

  Rule(String code, String what, String reason, String wayOut) {
    this.code = code;
    this.what = what;
    this.reason = reason;
    this.wayOut = wayOut;
  }

  /**
   * The code, stable across versions.
   *
   * @return for example {@code PW-K01}
   */
  public String code() {
    return code;
  }

  /**
   * Whether the model works all the same for those who know what they do.
   *
   * @return true for a warning
   */
  public boolean isWarning() {
    return this == NOT_PROVIDED;
  }

  /**
   * The whole message.
   *
   * @param arguments what the rule talks about
   * @return code, what is wrong, why, and the way out
   */
  public String message(Object... arguments) {
    return "[%s] %s. %s %s"
        .formatted(code, what.formatted(arguments), reason.formatted(arguments), wayOut(arguments));
  }

  /**
   * What to do.
   *
   * @param arguments what the rule talks about
   * @return one sentence
   */
  public String wayOut(Object... arguments) {
    return wayOut.formatted(arguments);
  }
}
