package io.github.peeweevertx.exec;

import io.github.peeweevertx.sql.Dialect;
import io.github.peeweevertx.sql.Feature;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Tells raw statements that change the session they run in, and would be felt by whoever has the
 * connection next. Careful rather than exact: a statement that is taken for one costs a new
 * connection, one that is missed a wrong answer to a stranger.
 */
final class SessionText {
  private static final Pattern LEAD =
      Pattern.compile("(?s)^(?:\\s|--[^\\n]*\\n|#[^\\n]*\\n|/\\*.*?\\*/|\\()+");

  /** MySQL and MariaDB run what stands in such a remark. */
  private static final Pattern RUN = Pattern.compile("/\\*m?!\\d*");

  private static final Pattern KEYWORD =
      Pattern.compile(
          "^(?:set(?! constraints\\b)|reset|begin|start|commit|end|rollback|abort|savepoint"
              + "|release|prepare|deallocate|discard|listen|unlisten|load|declare|lock|use|do|call|xa|handler|flush|backup|create"
              + " (?:global |local )?temp\\w*|create or replace temp\\w*)\\b");

  /** Ends with its transaction on a server that knows such settings. */
  private static final Pattern LOCAL = Pattern.compile("^set local\\b");

  private static final Pattern INSIDE =
      Pattern.compile(
          "advisory_lock|set_config|get_lock|setseed|lo_open|dblink_connect|into temp|into @|pg_temp|:="
              + "|@\\w+ *=");

  /** What would be felt by whoever has the session next, when a pooler hands it on. */
  private static final Pattern TRACE =
      Pattern.compile(
          "^(?:set(?! local\\b| constraints\\b| transaction\\b)|reset|prepare(?! transaction\\b)"
              + "|deallocate|discard|listen|unlisten|load"
              + "|create (?:global |local )?temp\\w*(?!.*\\bon commit drop\\b))\\b",
          Pattern.DOTALL);

  private static final Pattern TRACE_INSIDE =
      Pattern.compile(
          "advisory_lock|setseed|into temp|with hold"
              + "|set_config\\s*\\((?![^;]*,\\s*true\\s*\\))");

  private SessionText() {}

  static boolean changesSession(String sql, Dialect dialect) {
    String text = bare(sql);
    if (dialect.supports(Feature.LOCAL_SETTINGS) && LOCAL.matcher(text).find()) {
      return false;
    }
    return KEYWORD.matcher(text).find() || INSIDE.matcher(text).find();
  }

  /** Whether something stays in the session after the transaction of the statement. */
  static boolean leavesTraces(String sql) {
    String text = bare(sql);
    return TRACE.matcher(text).find() || TRACE_INSIDE.matcher(text).find();
  }

  /** A statement in lower case, without what may stand in front of it. */
  static String bare(String sql) {
    String run = RUN.matcher(sql.toLowerCase(Locale.ROOT)).replaceAll(" ");
    return LEAD.matcher(run).replaceFirst("");
  }
}
