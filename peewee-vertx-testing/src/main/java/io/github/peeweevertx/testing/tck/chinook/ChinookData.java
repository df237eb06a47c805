package io.github.peeweevertx.testing.tck.chinook;

import static io.github.peeweevertx.testing.tck.chinook.AlbumTable.ALBUM;
import static io.github.peeweevertx.testing.tck.chinook.ArtistTable.ARTIST;
import static io.github.peeweevertx.testing.tck.chinook.CustomerTable.CUSTOMER;
import static io.github.peeweevertx.testing.tck.chinook.EmployeeTable.EMPLOYEE;
import static io.github.peeweevertx.testing.tck.chinook.GenreTable.GENRE;
import static io.github.peeweevertx.testing.tck.chinook.InvoiceLineTable.INVOICE_LINE;
import static io.github.peeweevertx.testing.tck.chinook.InvoiceTable.INVOICE;
import static io.github.peeweevertx.testing.tck.chinook.MediaTypeTable.MEDIA_TYPE;
import static io.github.peeweevertx.testing.tck.chinook.PlaylistTable.PLAYLIST;
import static io.github.peeweevertx.testing.tck.chinook.PlaylistTrackTable.PLAYLIST_TRACK;
import static io.github.peeweevertx.testing.tck.chinook.TrackTable.TRACK;

import io.github.peeweevertx.manager.Manager;
import io.github.peeweevertx.meta.ValueField;
import io.github.peeweevertx.query.ModelTable;
import io.vertx.core.Future;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the script of the data set, and writes its rows through the manager. */
final class ChinookData {
  /** All tables, each behind those that it refers to. */
  static final List<ModelTable<?, ?>> TABLES =
      List.of(
          ARTIST,
          GENRE,
          MEDIA_TYPE,
          PLAYLIST,
          EMPLOYEE,
          ALBUM,
          CUSTOMER,
          TRACK,
          INVOICE,
          INVOICE_LINE,
          PLAYLIST_TRACK);

  private static final String SCRIPT = "/chinook.script";
  private static final int BATCH = 1_000;
  private static final Pattern INSERT =
      Pattern.compile("INSERT INTO \"chinook\"\\.\"(\\w+)\" VALUES\\((.*)\\)");
  private static final Pattern VALUE = Pattern.compile("'((?:[^']|'')*)'|[^,]+");
  private static final Pattern CODE = Pattern.compile("\\\\u([0-9a-fA-F]{4})");

  private final Map<String, List<List<String>>> rows = new HashMap<>();

  private ChinookData() {}

  static ChinookData read() {
    ChinookData data = new ChinookData();
    try (InputStream script = ChinookData.class.getResourceAsStream(SCRIPT)) {
      if (script == null) {
        throw new IllegalStateException(
            SCRIPT + " is not on the class path: add net.hydromatic:chinook-data-hsqldb");
      }
      new BufferedReader(new InputStreamReader(script, StandardCharsets.UTF_8))
          .lines()
          .map(INSERT::matcher)
          .filter(Matcher::matches)
          .forEach(insert -> data.add(insert.group(1), insert.group(2)));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return data;
  }

  private void add(String table, String values) {
    List<String> row = new ArrayList<>();
    for (Matcher value = VALUE.matcher(values); value.find(); ) {
      String text = value.group(1);
      String plain = value.group().equals("NULL") ? null : value.group();
      row.add(text == null ? plain : unescaped(text));
    }
    rows.computeIfAbsent(table, any -> new ArrayList<>()).add(row);
  }

  private static String unescaped(String text) {
    return CODE.matcher(text.replace("''", "'"))
        .replaceAll(
            code ->
                Matcher.quoteReplacement(
                    String.valueOf((char) Integer.parseInt(code.group(1), 16))));
  }

  /** How many rows the script has for a table. */
  int count(ModelTable<?, ?> table) {
    return rows.get(table.modelClass().getSimpleName()).size();
  }

  /** Writes all rows. */
  Future<Void> writeTo(Manager objects) {
    Future<Void> written = Future.succeededFuture();
    for (ModelTable<?, ?> table : TABLES) {
      written = written.compose(v -> write(objects, table));
    }
    return written;
  }

  private <M> Future<Void> write(Manager objects, ModelTable<M, ?> table) {
    List<List<Object>> values = new ArrayList<>();
    for (List<String> row : rows.get(table.modelClass().getSimpleName())) {
      values.add(values(table, row));
    }
    Future<?> written = Future.succeededFuture();
    for (int from = 0; from < values.size(); from += BATCH) {
      List<List<Object>> batch = values.subList(from, Math.min(from + BATCH, values.size()));
      written =
          written.compose(v -> objects.execute(table.insertMany(table.fields(), batch).rowCount()));
    }
    return written.mapEmpty();
  }

  /** The columns stand in the order of the fields. */
  private static List<Object> values(ModelTable<?, ?> table, List<String> row) {
    List<Object> values = new ArrayList<>();
    for (ValueField<?, ?> field : table.fields()) {
      String text = row.get(field.index());
      values.add(text == null ? null : value(field.type().javaType(), text));
    }
    return values;
  }

  private static Object value(Class<?> type, String text) {
    if (type == Integer.class) {
      return Integer.valueOf(text);
    }
    if (type == BigDecimal.class) {
      return new BigDecimal(text);
    }
    return type == LocalDate.class ? LocalDate.parse(text.substring(0, 10)) : text;
  }
}
