package io.github.peeweevertx.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.peeweevertx.processor.harness.Compilation;
import io.github.peeweevertx.processor.harness.Compiler;
import io.github.peeweevertx.processor.harness.Source;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Relations of many rows to many, and what is written in the middle of them. */
class ManyToManyTest {
  private static final Source USER =
      Source.model(
          """
          @Model(table = "users")
          public class User {
            @Id public UUID key;
            public Many<Note> notes = Many.unloaded();
          }
          """);

  @TempDir Path output;

  private Compilation compile(Source... sources) throws Exception {
    return Compiler.into(output).compile(sources).assertClean();
  }

  @Test
  void aModelIsWrittenInTheMiddle() throws Exception {
    Compilation compilation =
        compile(
            USER,
            Source.model(
                """
                @Model(schema = "app")
                public record Note(
                    Long id,
                    @ManyToMany(
                        onDelete = ReferentialAction.CASCADE,
                        onUpdate = ReferentialAction.RESTRICT)
                    Many<User> users) {}
                """));
    String through = compilation.generated("app.NoteUserThrough");
    assertTrue(through.contains("table = \"note_users_through\""), through);
    assertTrue(through.contains("schema = \"app\""), through);
    assertTrue(
        through.contains("indexes = @Index(value = {\"note\", \"user\"}, unique = true)"), through);
    assertEquals(3, through.split("ReferentialAction.CASCADE", -1).length, through);
    assertEquals(3, through.split("ReferentialAction.RESTRICT", -1).length, through);
    assertEquals(
        List.of(
            "app.NoteTable$Provider",
            "app.NoteUserThroughTable$Provider",
            "app.UserTable$Provider"),
        compilation.services());
  }

  @Test
  void bothEndsAreFieldsOfTheTables() throws Exception {
    Compilation compilation =
        compile(
            USER,
            Source.model(
                """
                @Model
                public class Note {
                  public Long id;
                  @ManyToMany
                  public Many<User> users = Many.unloaded();
                }
                """));
    String note = compilation.generated("app.NoteTable");
    assertTrue(note.contains("public final ManyToManyField<Note, User, UUID> users ="), note);
    assertTrue(note.contains(".asOwner()"), note);
    String user = compilation.generated("app.UserTable");
    assertTrue(user.contains("public final ManyToManyField<User, Note, Long> notes ="), user);
    assertFalse(user.contains(".asOwner()"), user);
  }

  @Test
  void theMiddleMayBeDeclaredLaterAndReferToOtherFields() throws Exception {
    Compilation compilation =
        compile(
            Source.model(
                """
                @Model
                public class Note {
                  public Long id;
                  @ManyToMany(through = Reading.class, backref = "read")
                  public Many<Reader> readers = Many.unloaded();
                }
                """),
            Source.model(
                """
                @Model
                public class Reader {
                  public Long id;
                  @Column(unique = true) public String email;
                  public Many<Note> read = Many.unloaded();
                }
                """),
            Source.model(
                """
                @Model
                public record Reading(
                    @Id Ref<Note> note,
                    @Id @ForeignKey(to = "email") Ref<Reader> reader) {}
                """));
    String note = compilation.generated("app.NoteTable");
    assertTrue(note.contains("ManyToManyField<Note, Reader, String> readers"), note);
    assertTrue(note.contains("() -> ReadingTable.READING, \"note\", \"reader\""), note);
    assertTrue(
        compilation
            .generated("app.ReaderTable")
            .contains("ManyToManyField<Reader, Note, Long> read"));
    assertFalse(compilation.services().contains("app.NoteReaderThroughTable$Provider"));
  }

  @Test
  void aModelMayBeCalledLikeAKeyword() throws Exception {
    Compilation compilation =
        compile(
            Source.model("@Model public class Case { public Long id; }"),
            Source.model(
                """
                @Model
                public class File {
                  public Long id;
                  @ManyToMany(backref = "+")
                  public Many<Case> cases = Many.unloaded();
                }
                """));
    String through = compilation.generated("app.CaseFileThrough");
    assertTrue(through.contains("@Column(name = \"case_id\")"), through);
    assertTrue(through.contains("public Ref<Case> case_;"), through);
  }

  @Test
  void aMiddleInAnotherRoundIsWaitedFor() throws Exception {
    compile(
        USER,
        Source.model(
            """
            @Model
            public class Note {
              public Long id;
              @ManyToMany
              public Many<User> users = Many.unloaded();
              public static Object middle() { return NoteUserThroughTable.NOTE_USER_THROUGH; }
            }
            """));
  }
}
