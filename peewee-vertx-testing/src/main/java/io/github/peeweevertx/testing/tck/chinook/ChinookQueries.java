package io.github.peeweevertx.testing.tck.chinook;

import static io.github.peeweevertx.testing.tck.chinook.AlbumTable.ALBUM;
import static io.github.peeweevertx.testing.tck.chinook.ArtistTable.ARTIST;
import static io.github.peeweevertx.testing.tck.chinook.CustomerTable.CUSTOMER;
import static io.github.peeweevertx.testing.tck.chinook.EmployeeTable.EMPLOYEE;
import static io.github.peeweevertx.testing.tck.chinook.InvoiceLineTable.INVOICE_LINE;
import static io.github.peeweevertx.testing.tck.chinook.InvoiceTable.INVOICE;
import static io.github.peeweevertx.testing.tck.chinook.PlaylistTable.PLAYLIST;
import static io.github.peeweevertx.testing.tck.chinook.PlaylistTrackTable.PLAYLIST_TRACK;
import static io.github.peeweevertx.testing.tck.chinook.TrackTable.TRACK;

import io.github.peeweevertx.ast.NumberExpr;
import io.github.peeweevertx.manager.Manager;
import io.github.peeweevertx.query.DerivedTable;
import io.github.peeweevertx.query.Fn;
import io.github.peeweevertx.query.Row2;
import io.github.peeweevertx.query.Select;
import io.github.peeweevertx.relation.DeleteOptions;
import io.vertx.core.Future;
import java.math.BigDecimal;
import java.util.List;

/** The code of the page on the sample data set, run by {@link ChinookTck}. */
final class ChinookQueries {
  private ChinookQueries() {}

  static Future<List<Artist>> catalogue(Manager objects) {
    // snippet: chinook-catalogue
    return objects.prefetch(
        ARTIST.select().where(ARTIST.name.startsWith("A")).orderBy(ARTIST.name),
        ALBUM.select().orderBy(ALBUM.title),
        TRACK.select().orderBy(TRACK.trackId));
    // end
  }

  static Future<List<String>> receipt(Manager objects, Invoice invoice) {
    // snippet: chinook-receipt
    return objects
        .execute(
            INVOICE_LINE
                .select(INVOICE_LINE, TRACK, ALBUM, ARTIST)
                .join(TRACK)
                .join(ALBUM)
                .join(ARTIST)
                .where(INVOICE_LINE.invoice.eq(invoice))
                .orderBy(INVOICE_LINE.invoiceLineId))
        .map(
            lines ->
                lines.stream()
                    .map(line -> line.track().get())
                    .map(track -> track.name + " by " + track.album.get().artist.get().name)
                    .toList());
    // end
  }

  static Future<List<Row2<String, BigDecimal>>> bestSellers(Manager objects) {
    // snippet: chinook-best-sellers
    NumberExpr<BigDecimal> earned = Fn.sum(INVOICE_LINE.unitPrice).as("earned");
    return objects.execute(
        ARTIST
            .select(ARTIST.name, earned)
            .join(ALBUM)
            .join(TRACK)
            .join(INVOICE_LINE)
            .groupBy(ARTIST.artistId, ARTIST.name)
            .orderBy(earned.desc(), ARTIST.name)
            .limit(5)
            .asTuples());
    // end
  }

  static Future<List<Playlist>> playlists(Manager objects) {
    // snippet: chinook-playlists
    return objects.prefetch(
        PLAYLIST.select().where(PLAYLIST.name.in("Grunge", "Brazilian Music")),
        TRACK.select().orderBy(TRACK.name, TRACK.trackId),
        ALBUM,
        ARTIST);
    // end
  }

  static Future<List<Track>> longTracks(Manager objects, Playlist playlist) {
    // snippet: chinook-link
    return objects.execute(
        objects
            .link(playlist, PLAYLIST.tracks)
            .select()
            .where(TRACK.milliseconds.gt(300_000))
            .orderBy(TRACK.trackId));
    // end
  }

  static Future<List<Employee>> staff(Manager objects) {
    // snippet: chinook-staff
    EmployeeTable manager = EMPLOYEE.as("manager");
    EmployeeTable agent = EMPLOYEE.as("agent");
    return objects.prefetch(
        EMPLOYEE.select().where(EMPLOYEE.boss.isNull()),
        manager.select().orderBy(manager.employeeId),
        agent.select().orderBy(agent.employeeId),
        CUSTOMER.select().orderBy(CUSTOMER.customerId));
    // end
  }

  static Future<List<Employee>> bosses(Manager objects) {
    // snippet: chinook-bosses
    EmployeeTable boss = EMPLOYEE.as("boss");
    return objects.execute(
        EMPLOYEE
            .select(EMPLOYEE, boss)
            .leftJoin(boss)
            .on(EMPLOYEE.boss)
            .orderBy(EMPLOYEE.employeeId));
    // end
  }

  static Future<Long> neverSold(Manager objects) {
    // snippet: chinook-never-sold
    Select<InvoiceLine> sold =
        INVOICE_LINE.select().where(INVOICE_LINE.track.eq(TRACK.trackId)); // correlated
    return objects.count(TRACK.select().where(Fn.exists(sold).not()));
    // end
  }

  static Future<List<Invoice>> biggest(Manager objects) {
    // snippet: chinook-biggest
    InvoiceTable other = INVOICE.as("other");
    return objects.execute(
        INVOICE
            .select()
            .where(
                INVOICE.total.eq(
                    other
                        .select(Fn.max(other.total))
                        .where(other.customer.eq(INVOICE.customer))
                        .asField()))
            .orderBy(INVOICE.invoiceId));
    // end
  }

  static Future<List<Track>> longestOfGenre(Manager objects) {
    // snippet: chinook-longest
    NumberExpr<Integer> longest = Fn.max(TRACK.milliseconds).as("longest");
    DerivedTable genres = TRACK.select(TRACK.genre, longest).groupBy(TRACK.genre).as("genres");
    return objects.execute(
        TRACK
            .select()
            .join(genres)
            .on(TRACK.genre.eq(genres.col(TRACK.genre)), TRACK.milliseconds.eq(genres.col(longest)))
            .orderBy(TRACK.trackId));
    // end
  }

  static Future<List<Row2<String, BigDecimal>>> countries(Manager objects) {
    // snippet: chinook-countries
    NumberExpr<BigDecimal> sum = Fn.sum(INVOICE.total).as("sum");
    return objects.execute(
        CUSTOMER
            .select(CUSTOMER.country, sum)
            .join(INVOICE)
            .groupBy(CUSTOMER.country)
            .having(Fn.sum(INVOICE.total).gt(new BigDecimal(100)))
            .orderBy(sum.desc(), CUSTOMER.country)
            .asTuples());
    // end
  }

  static Future<List<Customer>> newest(Manager objects) {
    // snippet: chinook-newest
    return objects.prefetch(
        CUSTOMER.select().orderBy(CUSTOMER.customerId),
        INVOICE
            .select()
            .orderBy(INVOICE.invoiceDate.desc(), INVOICE.invoiceId.desc())
            .limitPerParent(2));
    // end
  }

  static Future<Integer> removed(Manager objects, Artist artist) {
    // snippet: chinook-removed
    DeleteOptions all =
        DeleteOptions.recursive()
            .deleteNullable() // a track may have no album: it shall go all the same
            .among(ALBUM, TRACK, INVOICE_LINE, PLAYLIST_TRACK);
    return objects.delete(artist, all);
    // end
  }
}
