package io.github.peeweevertx.ast;

import java.util.Objects;

/** A named query that columns are read from. Two with the same name and alias are the same. */
public final class CteSource implements Source {
  private final String name;
  private final String alias;

  /**
   * Refers to a named query.
   *
   * @param name its name
   * @param alias another name for this use of it, null for none
   */
  public CteSource(String name, String alias) {
    this.name = Objects.requireNonNull(name, "name");
    this.alias = alias;
  }

  /**
   * The name of the query.
   *
   * @return never null
   */
  public String name() {
    return name;
  }

  @Override
  public String alias() {
    return alias;
  }

  @Override
  public String label() {
    return "common table expression " + name;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CteSource cte
        && name.equals(cte.name)
        && Objects.equals(alias, cte.alias);
  }

  @Override
  public int hashCode() {
    return Objects.hash(name, alias);
  }

  @Override
  public String toString() {
    return label();
  }
}
