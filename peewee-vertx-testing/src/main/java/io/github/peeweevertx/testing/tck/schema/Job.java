package io.github.peeweevertx.testing.tck.schema;

import io.github.peeweevertx.annotation.Choices;
import io.github.peeweevertx.annotation.Choices.Choice;
import io.github.peeweevertx.annotation.Column;
import io.github.peeweevertx.annotation.HelpText;
import io.github.peeweevertx.annotation.Id;
import io.github.peeweevertx.annotation.Model;
import io.github.peeweevertx.annotation.ServerDefault;
import io.github.peeweevertx.type.Snapshot;
import java.time.LocalDateTime;

/** Columns that the database fills while nobody else does. */
@Model
public class Job {
  /** The key. */
  @Id public Long id;

  /** What to do. */
  @HelpText("A verb, please.")
  public String name = "wait";

  /** A text of the database. */
  @ServerDefault("'new'")
  @Choices({
    @Choice(value = "new", label = "Not begun"),
    @Choice(value = "done", label = "Done"),
    @Choice("begun")
  })
  @Column(maxLength = 10)
  public String state;

  /** A number of the database, or nothing. */
  @ServerDefault("3 + 4")
  @Choices({@Choice("7"), @Choice(value = "1", label = "At once")})
  @Column(nullable = true)
  public Integer priority;

  /** The clock of the database. */
  @ServerDefault("now()")
  public LocalDateTime made;

  /** What the database last said. */
  public final Snapshot snapshot = Snapshot.empty();
}
