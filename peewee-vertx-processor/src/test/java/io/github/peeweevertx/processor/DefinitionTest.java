package io.github.peeweevertx.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.peeweevertx.processor.harness.Compilation;
import io.github.peeweevertx.processor.harness.Compiler;
import io.github.peeweevertx.processor.harness.Source;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What generated tables say of tables, columns, keys and references. */
class DefinitionTest {
  @TempDir Path output;

  private Object evaluate(String body) throws Exception {
    return new Programs(output).evaluate(body, Models.all());
  }

  private static final String DETAILS =
      " details=ColumnDetails[serverDefault=null, sequence=null, choices=[], helpText=null]]";

  private String definition(String field) throws Exception {
    return (String) evaluate("return EVERYTHING.%s.column().toString();".formatted(field));
  }

  @Test
  void aTableHasItsSchemaAndItsIndexes() throws Exception {
    assertEquals(
        "app every thing [[[small_one, owner_id], true, null, null],"
            + " [[text_one], false, gin, ix_text]]",
        evaluate(
            """
            var table = EVERYTHING.definition();
            return table.schema() + " " + table.name() + " " + table.indexes().stream()
                .map(i -> Arrays.asList(i.columns(), i.unique(), i.method(), i.name()))
                .toList();
            """));
  }

  @Test
  void columnsAreNotNullUnlessToldOtherwise() throws Exception {
    assertEquals(
        "[row, updatedAt, money, owner]",
        evaluate(
            """
            Comparator<ValueField<Everything, ?>> byLength =
                Comparator.comparing(field -> field.name().equals("row") ? 0 : 1);
            return EVERYTHING.fields().stream()
                .filter(field -> field.column().nullable())
                .sorted(byLength)
                .map(Field::name)
                .toList()
                .toString();
            """));
  }

  @Test
  void columnTypesAreThoseOfTheFields() throws Exception {
    assertEquals(
        "[UUID as UUID, TIMESTAMPTZ as Instant, TIMESTAMP as LocalDateTime, SMALLINT as Short,"
            + " INTEGER as Integer, INTEGER as Integer, BIGINT as Long, REAL as Float, DOUBLE as"
            + " Double, BOOLEAN as Boolean, BOOLEAN as Boolean, DECIMAL(10,5) as BigDecimal,"
            + " DECIMAL(8,2) as BigDecimal, DECIMAL(8,2) as BigDecimal, CHAR(5) as String, TEXT"
            + " as String, VARCHAR(255) as String, DATE as LocalDate, TIME as LocalTime,"
            + " TIMESTAMP as LocalDateTime, TIMESTAMPTZ as OffsetDateTime, UUID as UUID, BLOB as"
            + " byte[], BLOB as Buffer, VARCHAR(40) as Status, INTEGER as Status, BIGINT as"
            + " Money, TEXT as List, BIGINT as Long, VARCHAR(40) as String, UUID as UUID,"
            + " VARCHAR(255) as String]",
        evaluate("return EVERYTHING.fields().stream().map(f -> f.type()).toList().toString();"));
  }

  @Test
  void aUniqueColumnHasNoPlainIndexBesides() throws Exception {
    assertEquals(
        "ColumnDef[name=owner_id, type=BIGINT as Long, nullable=true, unique=true, index=false,"
            + " indexType=null, key=null,"
            + DETAILS,
        definition("owner"));
  }

  @Test
  void aReferenceIsIndexed() throws Exception {
    assertEquals(
        "ColumnDef[name=parent_thing_id, type=UUID as UUID, nullable=false, unique=false,"
            + " index=true, indexType=null, key=null,"
            + DETAILS,
        definition("parentThing"));
  }

  @Test
  void aReferenceIsNotIndexedWhenToldSo() throws Exception {
    assertEquals(
        "ColumnDef[name=by_name_id, type=VARCHAR(40) as String, nullable=false, unique=false,"
            + " index=false, indexType=null, key=null,"
            + DETAILS,
        definition("byName"));
  }

  @Test
  void anIndexMethodMakesAnIndex() throws Exception {
    assertEquals(
        "ColumnDef[name=uuid, type=UUID as UUID, nullable=false, unique=false, index=true,"
            + " indexType=hash, key=null,"
            + DETAILS,
        definition("uuid"));
  }

  @Test
  void keysAreMadeByWhoTheirKindSays() throws Exception {
    assertEquals(
        "[AUTO, NATURAL, IDENTITY_BY_DEFAULT, NATURAL, NATURAL, NATURAL]",
        evaluate(
            """
            return List.of(
                    USER.id, EVERYTHING.id, CLASS.id, LINK.article, LINK.position, ROW.code)
                .stream()
                .map(field -> field.column().key())
                .toList()
                .toString();
            """));
  }

  @Test
  void aReferenceKnowsItsOtherEndAndItsActions() throws Exception {
    assertEquals(
        Arrays.asList(
            "id",
            null,
            "SET_NULL",
            "CASCADE",
            "INITIALLY_DEFERRED",
            "fk_owner",
            true,
            "username",
            "everything_set",
            "tweets"),
        evaluate(
            """
            ForeignKeyDef<User> owner = EVERYTHING.owner.foreignKey();
            return Arrays.asList(
                owner.targetField(), owner.backref(), owner.onDelete().name(),
                owner.onUpdate().name(), owner.deferrable().name(), owner.constraint(),
                EVERYTHING.owner.target() == USER, EVERYTHING.byName.foreignKey().targetField(),
                EVERYTHING.byName.foreignKey().backref(), TWEET.user.foreignKey().backref());
            """));
  }

  @Test
  void tablesAndColumnsAreNamedAsTheModelSays() throws Exception {
    Source models =
        Source.model(
            """
            class Names {
              @Model record TestModel(Long id, String firstName) {}
              @Model(naming = Naming.SNAKE) record OtherModel(Long id, Ref<TestModel> testModel) {}
              @Model(table = "Given") record GivenModel(Long id) {}
            }
            """);
    assertEquals(
        List.of("testmodel", "firstName", "other_model", "test_model_id", "Given"),
        new NamesProgram(Compiler.into(output)).run(models));
  }

  @Test
  void namesAreMadeAsTheBuildSays() throws Exception {
    Source models =
        Source.model(
            """
            class Names {
              @Model record TestModel(Long id, String firstName) {}
              @Model record OtherModel(Long id, Ref<TestModel> testModel) {}
              @Model(naming = Naming.LOWER) record GivenModel(Long id) {}
            }
            """);
    assertEquals(
        List.of("test_model", "first_name", "other_model", "test_model_id", "givenmodel"),
        new NamesProgram(Compiler.into(output).option("-Apeewee.naming=snake")).run(models));
  }

  @Test
  void namesAreComputedByAServiceOfTheProcessorPath() throws Exception {
    Source models =
        Source.model(
            """
            class Names {
              @Model record TestModel(Long id, String firstName) {}
              @Model record OtherModel(Long id, Ref<TestModel> testModel) {}
              @Model(naming = Naming.LOWER) record GivenModel(Long id) {}
            }
            """);
    assertEquals(
        List.of("tbl_TestModel", "FIRSTNAME", "tbl_OtherModel", "TESTMODEL_id", "givenmodel"),
        new NamesProgram(
                Compiler.into(output).option("-Apeewee.naming=" + ShoutingNaming.class.getName()))
            .run(models));
  }

  private record NamesProgram(Compiler compiler) {
    Object run(Source models) throws Exception {
      Source program =
          Source.model(
              """
              public class Program implements java.util.concurrent.Callable<Object> {
                public Object call() {
                  return List.of(
                      TestModelTable.TEST_MODEL.definition().name(),
                      TestModelTable.TEST_MODEL.firstName.column().name(),
                      OtherModelTable.OTHER_MODEL.definition().name(),
                      OtherModelTable.OTHER_MODEL.testModel.column().name(),
                      GivenModelTable.GIVEN_MODEL.definition().name());
                }
              }
              """);
      Compilation compilation = compiler.compile(models, program).assertClean();
      return compilation.run("app.Program");
    }
  }
}
