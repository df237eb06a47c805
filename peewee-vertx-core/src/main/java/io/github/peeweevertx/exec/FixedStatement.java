package io.github.peeweevertx.exec;

import io.github.peeweevertx.ast.TableSource;
import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.ProgrammingException;
import io.github.peeweevertx.meta.ModelType;
import io.github.peeweevertx.meta.ValueField;
import io.github.peeweevertx.sql.Dialect;
import io.github.peeweevertx.sql.Feature;
import io.github.peeweevertx.sql.Rendered;
import io.github.peeweevertx.type.CompositeKey;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.templates.SqlTemplate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A template of a model, brought to placeholders by the SQL client templates once, so that a call
 * only fills in values.
 *
 * @param <M> the model
 */
public final class FixedStatement<M> {
  private static final Pattern PARAMETER = Pattern.compile("#\\{([^}]+)}");

  private final Dialect dialect;
  private final String text;
  private final List<ValueField<M, ?>> parameters;
  private final String operation;

  private FixedStatement(
      Dialect dialect, String text, List<ValueField<M, ?>> parameters, String operation) {
    this.dialect = dialect;
    this.text = text;
    this.parameters = parameters;
    this.operation = operation;
  }

  static <M> FixedStatement<M> of(
      ModelType<M, ?> table, Dialect dialect, SqlClient client, String template, String suffix) {
    if (template == null) {
      return null;
    }
    List<ValueField<M, ?>> parameters = new ArrayList<>();
    Matcher matcher = PARAMETER.matcher(template);
    while (matcher.find()) {
      ValueField<M, ?> field = table.field(matcher.group(1));
      // The client templates number a name once, however often it stands in the text.
      if (!dialect.supports(Feature.NUMBERED_PLACEHOLDERS) || !parameters.contains(field)) {
        parameters.add(field);
      }
    }
    String words = dialect.template(template) + suffix;
    for (ValueField<M, ?> field : table.fields()) {
      Dialect.Around around = dialect.parameter(field.type());
      if (around != null) {
        String name = "#{" + field.name() + "}";
        words = words.replace(name, around.before() + name + around.after());
      }
    }
    return new FixedStatement<>(
        dialect, SqlTemplate.forQuery(client, words).sql(), parameters, operation(table, template));
  }

  /** Templates begin with what they do. */
  private static String operation(ModelType<?, ?> table, String template) {
    String action = template.substring(0, template.indexOf(' '));
    return table.source().operation(TableSource.Action.valueOf(action));
  }

  /**
   * The text with placeholders.
   *
   * @return the same text for every object
   */
  public String text() {
    return text;
  }

  /**
   * The statement for an object.
   *
   * @param model the object
   * @return the text with the values of the object
   */
  public Rendered of(M model) {
    Object[] values = new Object[parameters.size()];
    for (int i = 0; i < values.length; i++) {
      ValueField<M, ?> field = parameters.get(i);
      values[i] = dialect.adapt(field.type(), field.bound(model));
    }
    return new Rendered(text, Arrays.asList(values), operation);
  }

  /**
   * The statement for a key.
   *
   * @param key the value of the one key field, or a {@link CompositeKey}
   * @return the text with the parts of the key
   * @throws ProgrammingException with {@link ErrorCode#INVALID_ARGUMENT} when the key has another
   *     number of parts than the model
   */
  public Rendered ofKey(Object key) {
    List<Object> parts = parts(parameters.get(0).table(), key);
    Object[] values = new Object[parts.size()];
    for (int i = 0; i < values.length; i++) {
      ValueField<M, ?> field = parameters.get(i);
      values[i] = dialect.adapt(field.type(), bind(field, parts.get(i)));
    }
    return new Rendered(text, Arrays.asList(values), operation);
  }

  @SuppressWarnings("unchecked")
  private static <K> List<Object> parts(ModelType<?, K> table, Object key) {
    return table.keyParts((K) key);
  }

  @SuppressWarnings("unchecked")
  private static <T> Object bind(ValueField<?, T> field, Object part) {
    return field.type().bind((T) part);
  }
}
