package io.github.peeweevertx.service;

import io.github.peeweevertx.ast.TableSource;
import io.github.peeweevertx.wire.TableNames;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Who may ask a query service for what. A new policy denies everything; each grant allows
 * something. A policy is a value: each step gives a copy.
 */
public final class Policy {
  /** Functions that compute and do nothing else. */
  private static final Set<String> HARMLESS =
      Set.of(
          "count",
          "sum",
          "avg",
          "min",
          "max",
          "lower",
          "upper",
          "length",
          "trim",
          "substr",
          "abs",
          "round",
          "coalesce",
          "nullif",
          "row_number",
          "rank",
          "dense_rank",
          "lag",
          "lead",
          "first_value",
          "last_value",
          "now");

  private final Authenticator authenticator;
  private final ServiceLimits limits;
  private final Map<Object, Grant<?>> grants;
  private final Set<String> operations;
  private final Set<String> functions;
  private final boolean health;

  private Policy(
      Authenticator authenticator,
      ServiceLimits limits,
      Map<Object, Grant<?>> grants,
      Set<String> operations,
      Set<String> functions,
      boolean health) {
    this.authenticator = authenticator;
    this.limits = limits;
    this.grants = grants;
    this.operations = operations;
    this.functions = functions;
    this.health = health;
  }

  /**
   * A policy that denies everything.
   *
   * @param authenticator finds out who asks
   * @return the policy
   */
  public static Policy of(Authenticator authenticator) {
    return new Policy(
        Objects.requireNonNull(authenticator, "authenticator"),
        ServiceLimits.DEFAULT,
        Map.of(),
        Set.of(),
        HARMLESS,
        false);
  }

  /**
   * Allows what a grant says of its model; a grant that was given for the model before is replaced.
   *
   * @param grant the grant
   * @return a copy
   */
  public Policy allow(Grant<?> grant) {
    Map<Object, Grant<?>> more = new HashMap<>(grants);
    more.put(grant.table().definition(), grant);
    return new Policy(authenticator, limits, more, operations, functions, health);
  }

  /**
   * Allows an operation.
   *
   * @param name the name under which it is registered
   * @return a copy
   */
  public Policy allowOperation(String name) {
    return new Policy(authenticator, limits, grants, plus(operations, name), functions, health);
  }

  /**
   * Allows to ask how the service and its database are. The answer has numbers and a code, no
   * names.
   *
   * @return a copy
   */
  public Policy allowHealth() {
    return new Policy(authenticator, limits, grants, operations, functions, true);
  }

  /**
   * Allows a function in queries, beside those that only compute. Allow none that reads files,
   * sleeps or writes.
   *
   * @param name its name
   * @return a copy
   */
  public Policy allowFunction(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return new Policy(authenticator, limits, grants, operations, plus(functions, lower), health);
  }

  private static Set<String> plus(Set<String> names, String name) {
    Set<String> more = new HashSet<>(names);
    more.add(name);
    return Set.copyOf(more);
  }

  /**
   * Sets how much a caller may ask for.
   *
   * @param other the limits
   * @return a copy
   */
  public Policy within(ServiceLimits other) {
    Objects.requireNonNull(other, "limits");
    return new Policy(authenticator, other, grants, operations, functions, health);
  }

  /**
   * How much a caller may ask for.
   *
   * @return the limits
   */
  public ServiceLimits limits() {
    return limits;
  }

  Authenticator authenticator() {
    return authenticator;
  }

  boolean allowsOperation(String name) {
    return operations.contains(name);
  }

  boolean allowsHealth() {
    return health;
  }

  boolean allowsFunction(String name) {
    return functions.contains(name.toLowerCase(Locale.ROOT));
  }

  /** The grant for a table, or null where nothing is allowed. */
  Grant<?> grant(TableNames tables, TableSource source) {
    return grants.get(tables.table(source).definition());
  }
}
