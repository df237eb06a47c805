package io.github.peeweevertx.processor;

import io.github.peeweevertx.processor.harness.Compilation;
import io.github.peeweevertx.processor.harness.Compiler;
import io.github.peeweevertx.processor.harness.Source;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Programs over the generated tables, compiled along with the models and run. */
final class Programs {
  private final Path output;

  Programs(Path output) {
    this.output = output;
  }

  /** What the body of a method returns that sees the given models. */
  Object evaluate(String body, Source... models) throws Exception {
    return compile(body, models).assertClean().run("app.Program");
  }

  /** A program of one method, with all that it may name. */
  Compilation compile(String body, Source... models) throws Exception {
    String program =
        """
        import static app.ArticleTable.ARTICLE;
        import static app.ClassTable.CLASS;
        import static app.EverythingTable.EVERYTHING;
        import static app.LinkTable.LINK;
        import static app.LogTable.LOG;
        import static app.OnlyKeyTable.ONLY_KEY;
        import static app.TweetTable.TWEET;
        import static app.UserTable.USER;
        import static app.RowTable.ROW;
        import io.github.peeweevertx.ast.*;
        import io.github.peeweevertx.meta.*;
        import io.github.peeweevertx.processor.harness.Rows;
        import io.vertx.core.buffer.Buffer;

        public class Program implements java.util.concurrent.Callable<Object> {
          @Override
          public Object call() {
        %s
          }
        }
        """
            .formatted(body.indent(4));
    List<Source> sources = new ArrayList<>(List.of(models));
    sources.add(Source.model(program));
    return Compiler.into(output).compile(sources.toArray(Source[]::new));
  }
}
