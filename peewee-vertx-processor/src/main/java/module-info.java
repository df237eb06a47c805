/**
 * The annotation processor of peewee-vertx: models in, table classes and mappers out. It belongs on
 * the processor path of a build and never on the class path of an application.
 */
module io.github.peeweevertx.processor {
  requires java.compiler;

  exports io.github.peeweevertx.processor.naming;

  uses io.github.peeweevertx.processor.naming.TableNaming;

  provides javax.annotation.processing.Processor with
      io.github.peeweevertx.processor.PeeweeProcessor;
}
