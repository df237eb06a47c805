package io.github.peeweevertx.tx;

import java.util.HashSet;
import java.util.Set;

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
      if (each.scope.connections().home() == database.home()) {
        return each.scope;
      }
    }
    return null;
  }

  /**
   * How many connections of a database are held by the blocks around a caller.
   *
   * @param bound a block that the caller is bound to wherever he stands, null for none
   */
  int held(Connections database, TransactionScope bound) {
    Set<TransactionScope> roots = new HashSet<>();
    if (bound != null) {
      roots.add(bound.outermost());
    }
    for (ScopeMap each = this; each.scope != null; each = each.others) {
      if (each.scope.connections() == database) {
        roots.add(each.scope.outermost());
      }
    }
    roots.removeIf(root -> !root.isOpen());
    return roots.size();
  }

  /** The same scopes with one in front, which hides another of the same database. */
  ScopeMap with(TransactionScope added) {
    return new ScopeMap(added, this);
  }
}
