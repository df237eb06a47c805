package io.github.peeweevertx.tx;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells statements that may be sent twice. Careful rather than exact: a read that is not taken for
 * one costs a look at the connection, a write that is taken for one would be done twice. So a
 * select may call only functions that are known to change nothing.
 */
final class ReadText {
  private static final Pattern START = Pattern.compile("^\\(*SELECT\\s", Pattern.CASE_INSENSITIVE);
  private static final Pattern INTO = Pattern.compile("\\bINTO\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern CALL = Pattern.compile("([\\w\"`]+)\\(");

  private static final Set<String> HARMLESS =
      Set.of(
          "abs",
          "all",
          "any",
          "array_agg",
          "avg",
          "cast",
          "ceil",
          "coalesce",
          "concat",
          "count",
          "date",
          "date_part",
          "date_trunc",
          "dense_rank",
          "exists",
          "extract",
          "first_value",
          "floor",
          "greatest",
          "group_concat",
          "in",
          "json_agg",
          "lag",
          "last_value",
          "lead",
          "least",
          "left",
          "length",
          "lower",
          "ltrim",
          "max",
          "min",
          "mod",
          "now",
          "ntile",
          "nullif",
          "over",
          "position",
          "rank",
          "replace",
          "right",
          "round",
          "row_number",
          "rtrim",
          "some",
          "string_agg",
          "substr",
          "substring",
          "sum",
          "trim",
          "upper",
          "values",
          "year");

  private static final int MOST = 1_024;
  private static final int LONGEST = 4_096;

  /** What was found of the texts so far. When there are too many, all are looked at again. */
  private static final Map<String, Boolean> KNOWN = new ConcurrentHashMap<>();

  private ReadText() {}

  static boolean onlyReads(String sql) {
    Boolean known = KNOWN.get(sql);
    if (known != null) {
      return known;
    }
    boolean reads = isRead(sql);
    if (KNOWN.size() >= MOST) {
      KNOWN.clear();
    }
    if (sql.length() <= LONGEST) {
      KNOWN.put(sql, reads);
    }
    return reads;
  }

  private static boolean isRead(String sql) {
    if (!START.matcher(sql).lookingAt() || INTO.matcher(sql).find()) {
      return false;
    }
    Matcher calls = CALL.matcher(sql);
    while (calls.find()) {
      if (!HARMLESS.contains(calls.group(1).toLowerCase(Locale.ROOT))) {
        return false;
      }
    }
    return true;
  }
}
