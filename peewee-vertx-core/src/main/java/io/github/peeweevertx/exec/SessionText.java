package io.github.peeweevertx.exec;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Tells raw statements that change the session they run in, and would be felt by whoever has the
 * connection next. Careful rather than exact: a statement that is taken for one costs a new
 * connection, one that is missed a wrong answer to a stranger.
 */
final class SessionText {
  private static final Pattern LEAD = Pattern.compile("(?s)^(?:\\s|--[^\\n]*\\n|/\\*.*?\\*/|\\()+");

  private static final Pattern KEYWORD =
      Pattern.compile(
          "^(?:set(?! local\\b|"
              + " constraints\\b)|reset|begin|start|commit|end|rollback|abort|savepoint"
              + "|release|prepare|deallocate|discard|listen|unlisten|load|declare|lock|use|do|call|xa|handler|create"
              + " (?:global |local )?temp\\w*|create or replace temp\\w*)\\b");

  private static final Pattern INSIDE =
      Pattern.compile(
          "advisory_lock|set_config|get_lock|setseed|lo_open|into temp|pg_temp|:=|@\\w+ *=");

  private SessionText() {}

  static boolean changesSession(String sql) {
    String text = bare(sql);
    return KEYWORD.matcher(text).find() || INSIDE.matcher(text).find();
  }

  /** A statement in lower case, without what may stand in front of it. */
  static String bare(String sql) {
    return LEAD.matcher(sql.toLowerCase(Locale.ROOT)).replaceFirst("");
  }
}
