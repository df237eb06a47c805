package io.github.peeweevertx.pg;

import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.tck.type.GadgetTable.GADGET;

import io.github.peeweevertx.query.ModelTable;
import io.github.peeweevertx.testing.junit.OnDatabase;
import io.github.peeweevertx.testing.server.DatabaseKind;
import io.github.peeweevertx.testing.tck.schema.GenerateModelsTck;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

@OnDatabase(DatabaseKind.POSTGRESQL)
class PgGenerateModelsTest extends GenerateModelsTck {
  @BeforeEach
  void extension() {
    await(objects.query("CREATE EXTENSION IF NOT EXISTS hstore"));
  }

  /** Arrays, hstore and tsvector are PostgreSQL's own. */
  @Override
  protected List<ModelTable<?, ?>> own() {
    return List.of(GADGET);
  }
}
