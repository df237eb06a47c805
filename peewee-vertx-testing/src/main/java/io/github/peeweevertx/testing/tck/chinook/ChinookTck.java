package io.github.peeweevertx.testing.tck.chinook;

import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.Await.failure;
import static io.github.peeweevertx.testing.tck.chinook.AlbumTable.ALBUM;
import static io.github.peeweevertx.testing.tck.chinook.ArtistTable.ARTIST;
import static io.github.peeweevertx.testing.tck.chinook.CustomerTable.CUSTOMER;
import static io.github.peeweevertx.testing.tck.chinook.EmployeeTable.EMPLOYEE;
import static io.github.peeweevertx.testing.tck.chinook.InvoiceLineTable.INVOICE_LINE;
import static io.github.peeweevertx.testing.tck.chinook.InvoiceTable.INVOICE;
import static io.github.peeweevertx.testing.tck.chinook.PlaylistTable.PLAYLIST;
import static io.github.peeweevertx.testing.tck.chinook.TrackTable.TRACK;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.peeweevertx.query.ModelTable;
import io.github.peeweevertx.query.Row2;
import io.github.peeweevertx.testing.QueryCounter;
import io.github.peeweevertx.testing.tck.Tck;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A data set that was not made for this project, modelled whole: every answer is compared with that
 * of plain SQL, and every number of statements is asserted.
 */
public abstract class ChinookTck extends Tck {
  private static final ChinookData DATA = ChinookData.read();

  /** For subclasses. The rows are written once, and no test changes them for good. */
  protected ChinookTck() {}

  @BeforeAll
  final void load() {
    await(objects.createTables(ChinookData.TABLES.toArray(ModelTable[]::new)));
    await(DATA.writeTo(objects));
  }

  private <T> T counted(int statements, Supplier<Future<T>> call) {
    try (QueryCounter counter = counter()) {
      T result = await(inContext(call));
      counter.assertCount(statements);
      return result;
    }
  }

  /** The rows of a statement as text, columns joined by a bar. */
  private List<String> plain(String sql) {
    List<String> lines = new ArrayList<>();
    for (Row row : await(objects.query(sql))) {
      List<String> values = new ArrayList<>();
      for (int i = 0; i < row.size(); i++) {
        values.add(String.valueOf(row.getValue(i)));
      }
      lines.add(String.join("|", values));
    }
    return lines;
  }

  private static String line(Object... values) {
    return String.join("|", Stream.of(values).map(String::valueOf).toList());
  }

  @Test
  void everyRowOfTheScriptIsThere() {
    int all = 0;
    for (ModelTable<?, ?> table : ChinookData.TABLES) {
      assertEquals(DATA.count(table), await(objects.count(table)), table::toString);
      all += DATA.count(table);
    }
    assertEquals(15_607, all);
    assertEquals("Antônio Carlos Jobim", await(objects.get(ARTIST, 6)).name);
  }

  @Test
  void catalogueIsThreeStatements() {
    List<Artist> artists = counted(3, () -> ChinookQueries.catalogue(objects));
    List<String> lines = new ArrayList<>();
    for (Artist artist : artists) {
      for (Album album : artist.albums.list()) {
        for (Track track : album.tracks.list()) {
          lines.add(line(artist.artistId, album.albumId, track.trackId));
        }
      }
    }
    assertTrue(artists.stream().anyMatch(artist -> artist.albums.list().isEmpty()));
    List<String> expected =
        plain(
            "SELECT a.artist_id, b.album_id, t.track_id FROM artist a"
                + " JOIN album b ON b.artist_id = a.artist_id"
                + " JOIN track t ON t.album_id = b.album_id WHERE a.name LIKE 'A%'");
    assertEquals(expected.stream().sorted().toList(), lines.stream().sorted().toList());
    assertFalse(lines.isEmpty());
  }

  @Test
  void receiptIsOneStatement() {
    Invoice invoice = await(objects.get(INVOICE, 5));
    List<String> lines = counted(1, () -> ChinookQueries.receipt(objects, invoice));
    assertEquals(
        plain(
            "SELECT t.name, a.name FROM invoice_line l JOIN track t ON t.track_id = l.track_id"
                + " JOIN album b ON b.album_id = t.album_id"
                + " JOIN artist a ON a.artist_id = b.artist_id"
                + " WHERE l.invoice_id = 5 ORDER BY l.invoice_line_id"),
        lines.stream().map(text -> text.replace(" by ", "|")).toList());
    assertEquals(14, lines.size());
  }

  @Test
  void bestSellersAreOneStatement() {
    List<Row2<String, BigDecimal>> best = counted(1, () -> ChinookQueries.bestSellers(objects));
    assertEquals("Iron Maiden|138.60", line(best.get(0).value1(), best.get(0).value2()));
    assertEquals(
        plain(
            "SELECT a.name, SUM(l.unit_price) AS earned FROM artist a"
                + " JOIN album b ON b.artist_id = a.artist_id"
                + " JOIN track t ON t.album_id = b.album_id"
                + " JOIN invoice_line l ON l.track_id = t.track_id"
                + " GROUP BY a.artist_id, a.name ORDER BY earned DESC, a.name LIMIT 5"),
        best.stream().map(row -> line(row.value1(), row.value2())).toList());
  }

  @Test
  void playlistsAreFourStatements() {
    List<Playlist> playlists = counted(4, () -> ChinookQueries.playlists(objects));
    List<String> lines = new ArrayList<>();
    for (Playlist playlist : playlists) {
      for (Track track : playlist.tracks.list()) {
        lines.add(line(playlist.name, track.trackId, track.album.get().artist.get().name));
      }
    }
    assertEquals(54, lines.size());
    assertEquals(
        plain(
                "SELECT p.name, t.track_id, a.name FROM playlist p"
                    + " JOIN playlist_track pt ON pt.playlist_id = p.playlist_id"
                    + " JOIN track t ON t.track_id = pt.track_id"
                    + " JOIN album b ON b.album_id = t.album_id"
                    + " JOIN artist a ON a.artist_id = b.artist_id"
                    + " WHERE p.name IN ('Grunge', 'Brazilian Music')")
            .stream()
            .sorted()
            .toList(),
        lines.stream().sorted().toList());
  }

  @Test
  void rowsOfAPlaylistAreAQuery() {
    Playlist grunge = await(objects.get(PLAYLIST, PLAYLIST.name.eq("Grunge")));
    List<Track> tracks = counted(1, () -> ChinookQueries.longTracks(objects, grunge));
    assertEquals(
        plain(
            "SELECT t.track_id FROM playlist_track pt JOIN track t ON t.track_id = pt.track_id"
                + " WHERE pt.playlist_id = 16 AND t.milliseconds > 300000 ORDER BY t.track_id"),
        tracks.stream().map(track -> line(track.trackId)).toList());
    assertFalse(tracks.isEmpty());
  }

  @Test
  void staffIsATreeInFourStatements() {
    Employee head = counted(4, () -> ChinookQueries.staff(objects)).get(0);
    assertEquals("Adams", head.lastName);
    assertEquals(
        List.of("Edwards", "Mitchell"), head.reports.list().stream().map(e -> e.lastName).toList());
    List<String> lines = new ArrayList<>();
    for (Employee manager : head.reports.list()) {
      for (Employee agent : manager.reports.list()) {
        lines.add(line(manager.lastName, agent.lastName, agent.customers.list().size()));
      }
    }
    assertEquals(
        plain(
            "SELECT m.last_name, a.last_name, (SELECT COUNT(*) FROM customer c"
                + " WHERE c.support_rep_id = a.employee_id)"
                + " FROM employee a JOIN employee m ON m.employee_id = a.reports_to"
                + " WHERE m.reports_to IS NOT NULL ORDER BY m.employee_id, a.employee_id"),
        lines);
    assertEquals("Edwards|Peacock|21", lines.get(0));
  }

  @Test
  void bossesAreJoinedIntoTheirPeople() {
    List<Employee> staff = counted(1, () -> ChinookQueries.bosses(objects));
    assertNull(staff.get(0).boss);
    assertEquals(
        plain(
            "SELECT e.last_name, b.last_name FROM employee e"
                + " JOIN employee b ON b.employee_id = e.reports_to ORDER BY e.employee_id"),
        staff.stream().skip(1).map(e -> line(e.lastName, e.boss.get().lastName)).toList());
  }

  @Test
  void correlatedSubqueriesSeeTheRowAroundThem() {
    long never = counted(1, () -> ChinookQueries.neverSold(objects));
    assertEquals(
        plain(
            "SELECT COUNT(*) FROM track WHERE track_id NOT IN (SELECT track_id FROM invoice_line)"),
        List.of(line(never)));
    assertEquals(1_519, never);
    List<Invoice> biggest = counted(1, () -> ChinookQueries.biggest(objects));
    assertEquals(
        plain(
            "SELECT i.invoice_id FROM invoice i JOIN (SELECT customer_id, MAX(total) AS most"
                + " FROM invoice GROUP BY customer_id) m ON m.customer_id = i.customer_id"
                + " AND m.most = i.total ORDER BY i.invoice_id"),
        biggest.stream().map(invoice -> line(invoice.invoiceId)).toList());
  }

  @Test
  void derivedTablesAreJoined() {
    List<Track> longest = counted(1, () -> ChinookQueries.longestOfGenre(objects));
    assertEquals(
        plain(
            "SELECT t.track_id FROM track t WHERE t.milliseconds = (SELECT MAX(o.milliseconds)"
                + " FROM track o WHERE o.genre_id = t.genre_id) ORDER BY t.track_id"),
        longest.stream().map(track -> line(track.trackId)).toList());
    assertEquals(25, longest.size());
  }

  @Test
  void groupsAreFiltered() {
    List<Row2<String, BigDecimal>> countries = counted(1, () -> ChinookQueries.countries(objects));
    assertEquals("USA|523.06", line(countries.get(0).value1(), countries.get(0).value2()));
    assertEquals(
        plain(
            "SELECT c.country, SUM(i.total) AS s FROM customer c"
                + " JOIN invoice i ON i.customer_id = c.customer_id GROUP BY c.country"
                + " HAVING SUM(i.total) > 100 ORDER BY s DESC, c.country"),
        countries.stream().map(row -> line(row.value1(), row.value2())).toList());
  }

  @Test
  void newestInvoicesOfEachCustomerAreTwoStatements() {
    List<Customer> customers = counted(2, () -> ChinookQueries.newest(objects));
    List<String> lines = new ArrayList<>();
    for (Customer customer : customers) {
      customer.invoices.list().forEach(i -> lines.add(line(customer.customerId, i.invoiceId)));
    }
    assertEquals(2 * DATA.count(CUSTOMER), lines.size());
    assertEquals(
        plain(
            "SELECT i.customer_id, i.invoice_id FROM invoice i WHERE (SELECT COUNT(*)"
                + " FROM invoice o WHERE o.customer_id = i.customer_id AND (o.invoice_date"
                + " > i.invoice_date OR o.invoice_date = i.invoice_date AND o.invoice_id"
                + " > i.invoice_id)) < 2"
                + " ORDER BY i.customer_id, i.invoice_date DESC, i.invoice_id DESC"),
        lines);
  }

  @Test
  void artistGoesWithAllThatRefersToThem() {
    Artist artist = await(objects.get(ARTIST, ARTIST.name.eq("Iron Maiden")));
    IllegalStateException undone =
        failure(
            IllegalStateException.class,
            inContext(
                () ->
                    objects.atomic(
                        () ->
                            ChinookQueries.removed(objects, artist)
                                .compose(n -> remaining(artist))
                                .compose(
                                    left ->
                                        Future.failedFuture(
                                            new IllegalStateException("left " + left))))));
    assertEquals("left [0, 0, 2100]", undone.getMessage());
    assertEquals(DATA.count(TRACK), await(objects.count(TRACK)));
  }

  /** How many artists, albums and sold tracks there are of an artist that is gone. */
  private Future<List<Object>> remaining(Artist artist) {
    return Future.all(
            objects.count(ARTIST.select().where(ARTIST.artistId.eq(artist.artistId))),
            objects.count(ALBUM.select().where(ALBUM.artist.eq(artist.artistId))),
            objects.count(INVOICE_LINE))
        .map(counts -> counts.list());
  }

  @Test
  void oneEmployeeIsLoadedWithAllThatTheySold() {
    int statements = 5;
    List<Employee> agents =
        counted(
            statements,
            () ->
                objects.prefetch(
                    EMPLOYEE.select().where(EMPLOYEE.title.eq("Sales Support Agent")),
                    CUSTOMER,
                    INVOICE,
                    INVOICE_LINE,
                    TRACK));
    BigDecimal sold = BigDecimal.ZERO;
    for (Employee agent : agents) {
      for (Customer customer : agent.customers.list()) {
        for (Invoice invoice : customer.invoices.list()) {
          for (InvoiceLine each : invoice.lines.list()) {
            sold = sold.add(each.track().get().unitPrice);
          }
        }
      }
    }
    assertEquals(plain("SELECT SUM(total) FROM invoice"), List.of(line(sold)));
  }
}
