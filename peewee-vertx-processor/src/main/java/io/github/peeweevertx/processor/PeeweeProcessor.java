package io.github.peeweevertx.processor;

import io.github.peeweevertx.processor.check.HouseRules;
import io.github.peeweevertx.processor.check.ModelRules;
import io.github.peeweevertx.processor.check.ModuleRules;
import io.github.peeweevertx.processor.check.ShapeRules;
import io.github.peeweevertx.processor.naming.BuiltInNaming;
import io.github.peeweevertx.processor.naming.Namings;
import io.github.peeweevertx.processor.naming.TableNaming;
import io.github.peeweevertx.processor.read.ManyDescription;
import io.github.peeweevertx.processor.read.ManyToManyDescription;
import io.github.peeweevertx.processor.read.ModelDescription;
import io.github.peeweevertx.processor.read.ModelReader;
import io.github.peeweevertx.processor.read.Names;
import io.github.peeweevertx.processor.read.Tools;
import io.github.peeweevertx.processor.read.TypeReadiness;
import io.github.peeweevertx.processor.report.Problems;
import io.github.peeweevertx.processor.report.Rule;
import io.github.peeweevertx.processor.write.ServiceFile;
import io.github.peeweevertx.processor.write.TableWriter;
import io.github.peeweevertx.processor.write.ThroughWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * Makes a table class of each class and record with {@code @Model}. A model whose types are not all
 * there yet waits for the round in which another processor has made them.
 *
 * <p>Options: {@code peewee.naming} says how names of tables and columns are made ({@code lower},
 * {@code snake}, or the class name of a {@link TableNaming} on the processor path).
 */
public final class PeeweeProcessor extends AbstractProcessor {
  private static final String NAMING = "peewee.naming";

  private final Problems problems = new Problems();
  private final ServiceFile services = new ServiceFile();
  // Elements of one round are strangers in the next one; only names are kept.
  private final Set<String> waiting = new LinkedHashSet<>();
  private final Set<String> written = new LinkedHashSet<>();
  private final Set<String> compiled = new HashSet<>();
  private Tools tools;
  private TableNaming naming;
  private HouseRules house;

  /** Made by the compiler, as a service. */
  public PeeweeProcessor() {}

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    // What stands on the generated tables too: an annotation that nobody claims is a warning.
    return Set.of(Names.ANNOTATIONS + "*", TableWriter.GENERATED);
  }

  @Override
  public Set<String> getSupportedOptions() {
    return Set.of(NAMING);
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latest();
  }

  @Override
  public synchronized void init(ProcessingEnvironment environment) {
    super.init(environment);
    tools = new Tools(environment.getElementUtils(), environment.getTypeUtils());
    house = new HouseRules(tools, problems);
    String option = environment.getOptions().get(NAMING);
    Optional<TableNaming> found = Namings.find(option);
    if (found.isEmpty()) {
      problems.report(Rule.UNKNOWN_NAMING, option);
    }
    naming = found.orElse(BuiltInNaming.LOWER);
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    for (Element root : round.getRootElements()) {
      if (root instanceof TypeElement type) {
        takeNote(type.getQualifiedName().toString());
      }
    }
    if (round.processingOver()) {
      reportWaiting();
      if (!round.errorRaised()) {
        new ModuleRules(tools, problems).check(written);
        writeServices();
      }
    } else {
      writeModels(ready(round));
    }
    problems.printTo(processingEnv.getMessager());
    // The annotations are claimed: the compiler would warn of annotations that nobody does.
    return true;
  }

  private void takeNote(String name) {
    compiled.add(name);
    if (!written.contains(name)) {
      house.handWritten(name);
    }
  }

  /** The models that can be read in this round; the others wait. */
  private List<TypeElement> ready(RoundEnvironment round) {
    Set<String> names = new LinkedHashSet<>(waiting);
    waiting.clear();
    TypeElement model = tools.elements().getTypeElement(Names.ANNOTATIONS + "Model");
    if (model != null) {
      for (Element element : round.getElementsAnnotatedWith(model)) {
        names.add(((TypeElement) element).getQualifiedName().toString());
      }
    }
    TypeReadiness readiness = new TypeReadiness(tools);
    List<TypeElement> ready = new ArrayList<>();
    for (String name : names) {
      TypeElement element = tools.elements().getTypeElement(name);
      if (element != null && readiness.isReady(element)) {
        ready.add(element);
      } else {
        waiting.add(name);
      }
    }
    return ready;
  }

  private void writeModels(List<TypeElement> elements) {
    ShapeRules shapes = new ShapeRules(tools);
    ModelReader reader = new ModelReader(tools, naming, problems);
    ModelRules rules = new ModelRules(tools, problems);
    List<ModelDescription> models = new ArrayList<>();
    for (TypeElement element : elements) {
      if (shapes.check(element, problems.of(element))) {
        ModelDescription model = reader.read(element);
        rules.check(model);
        house.check(model);
        models.add(model);
      }
    }
    TableWriter writer = new TableWriter(tools);
    for (ModelDescription model : models) {
      if (!problems.spoil(model.element())) {
        write(writer, model);
        writeThrough(model);
      }
    }
  }

  /** What stands in the middle of a relation is a model of the next round. */
  private void writeThrough(ModelDescription model) {
    ThroughWriter writer = new ThroughWriter(tools);
    for (ManyDescription other : model.others()) {
      ManyToManyDescription relation = other.relation();
      if (relation != null && relation.isOwner()) {
        writeSource(model, relation.qualifiedThrough(), writer.write(model, relation));
      }
    }
  }

  private void writeSource(ModelDescription model, String name, String text) {
    try (Writer out =
        processingEnv.getFiler().createSourceFile(name, model.element()).openWriter()) {
      out.write(text);
    } catch (IOException refused) {
      problems.of(model.element()).report(Rule.NOT_WRITTEN, name, refused.getMessage());
    }
  }

  private void write(TableWriter writer, ModelDescription model) {
    String name = model.qualifiedTableClass();
    written.add(name);
    writeSource(model, name, writer.write(model));
    services.add(name, tools.elements().getBinaryName(model.element()).toString());
  }

  private void reportWaiting() {
    TypeReadiness readiness = new TypeReadiness(tools);
    for (String name : waiting) {
      TypeElement model = tools.elements().getTypeElement(name);
      String missing = model == null ? null : readiness.missing(model);
      // A model that waits only for another one has nothing wrong of its own.
      if (missing != null) {
        problems.of(model).report(Rule.UNRESOLVED_TYPE, model.getSimpleName(), missing);
      }
    }
  }

  private void writeServices() {
    Element[] originating =
        services.models().stream()
            .map(name -> tools.elements().getTypeElement(name.replace('$', '.')))
            .filter(Objects::nonNull)
            .toArray(Element[]::new);
    EarlierModels earlier = new EarlierModels(processingEnv.getFiler(), tools, compiled);
    try {
      services.write(processingEnv.getFiler(), earlier::isAlive, originating);
    } catch (IOException refused) {
      problems.report(Rule.NOT_WRITTEN, ServiceFile.PATH, refused.getMessage());
    }
  }
}
