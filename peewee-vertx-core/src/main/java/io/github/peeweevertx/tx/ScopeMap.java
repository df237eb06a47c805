package io.github.peeweevertx.tx;

/**
 * The transactions that one context sees: at most one of each database. Immutable, and a list,
 * since there are hardly ever two.
 */
final class ScopeMap {
  static final ScopeMap EMPTY = new ScopeMap(null, null);

  private final TransactionScope scope;
  private final ScopeMap others;

  private ScopeMap(TransactionScope scope, ScopeMap others) {
    this.scope = scope;
    this.others = others;
  }

  /** The scope of a database, null when this context is outside of its transactions. */
  TransactionScope of(Connections database) {
    for (ScopeMap each = this; each.scope != null; each = each.others) {
      if (each.scope.connections() == database) {
        return each.scope;
      }
    }
    return null;
  }

  /** The same scopes with one in front, which hides another of the same database. */
  ScopeMap with(TransactionScope added) {
    return new ScopeMap(added, this);
  }
}
