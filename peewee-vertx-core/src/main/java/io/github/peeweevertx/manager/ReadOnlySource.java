package io.github.peeweevertx.manager;

import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.PeeweeException;
import io.github.peeweevertx.error.TransactionException;
import io.github.peeweevertx.tx.Call;
import io.github.peeweevertx.tx.ConnectionSource;
import io.github.peeweevertx.tx.Connections;
import io.github.peeweevertx.tx.TransactionScope;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Lets only reads through, outside of blocks to a replica. Statements are looked at from outside:
 * functions that write are left to the server, whose session or transaction only reads.
 */
record ReadOnlySource(ConnectionSource source) implements ConnectionSource {
  private static final Pattern READS =
      Pattern.compile(
          "^(?:\\s|--[^\\n]*\\n|/\\*.*?\\*/|\\()*"
              + "(?:select|with|values|table|show|describe|desc|explain)\\b",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final Pattern WRITES =
      Pattern.compile(
          "\\b(?:insert\\s+into|update\\s+(?:only\\s+)?\\S+\\s+(?:as\\s+\\S+\\s+)?set|delete\\s+from"
              + "|merge\\s+into)\\b",
          Pattern.CASE_INSENSITIVE);

  /** The same source for reads; outside of blocks, that of the replicas. */
  static ReadOnlySource of(ConnectionSource source) {
    return new ReadOnlySource(source instanceof Connections all ? all.reads() : source);
  }

  /** What lies behind a source that may be one of these. */
  static ConnectionSource bare(ConnectionSource source) {
    return source instanceof ReadOnlySource only ? only.source : source;
  }

  @Override
  public <T> Future<T> with(Call call, Function<SqlClient, Future<T>> work) {
    return mayRead(call.sql()) ? source.with(call, work) : Future.failedFuture(refusal());
  }

  /** A portion of a cursor has no text. */
  static boolean mayRead(String sql) {
    return sql.isEmpty() || READS.matcher(sql).lookingAt() && !WRITES.matcher(sql).find();
  }

  private static TransactionException refusal() {
    return new TransactionException(
        ErrorCode.READ_ONLY_TRANSACTION,
        "This manager only reads, and the statement writes: nothing was sent. Call it on the manager"
            + " that readOnly() was called on.");
  }

  @Override
  public PeeweeException refusalOfBlocks() {
    return source.refusalOfBlocks();
  }

  @Override
  public TransactionScope scope() {
    return source.scope();
  }
}
