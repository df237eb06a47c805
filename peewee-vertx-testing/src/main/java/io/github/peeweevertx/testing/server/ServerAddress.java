package io.github.peeweevertx.testing.server;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** One database on one server, and who logs in. */
record ServerAddress(
    DatabaseKind kind,
    String host,
    int port,
    String user,
    String password,
    String database,
    String parameters) {

  /** Reads a URI as PostgreSQL's own tools take it. The password never gets into a message. */
  static ServerAddress parse(DatabaseKind kind, String text) {
    URI uri;
    try {
      uri = new URI(text.trim());
    } catch (URISyntaxException e) {
      // Not as the cause: its message repeats the whole text.
      throw refused(
          kind, "it is no URI: %s at character %d".formatted(e.getReason(), e.getIndex()));
    }
    if (!kind.understands(uri.getScheme())) {
      throw refused(kind, "its scheme is '%s'".formatted(uri.getScheme()));
    }
    if (uri.getHost() == null) {
      throw refused(kind, "it names no host");
    }
    String[] login =
        uri.getRawUserInfo() == null ? new String[] {""} : uri.getRawUserInfo().split(":", 2);
    if (login[0].isEmpty()) {
      throw refused(kind, "it names no user");
    }
    String path = uri.getRawPath() == null ? "" : uri.getRawPath().replaceFirst("^/", "");
    if (path.isEmpty()) {
      throw refused(kind, "it names no database");
    }
    return new ServerAddress(
        kind,
        uri.getHost(),
        uri.getPort() < 0 ? kind.defaultPort() : uri.getPort(),
        decode(login[0]),
        login.length < 2 ? "" : decode(login[1]),
        decode(path),
        uri.getRawQuery() == null ? "" : uri.getRawQuery());
  }

  /** The same login at another database of the server. */
  ServerAddress withDatabase(String other) {
    return new ServerAddress(kind, host, port, user, password, other, parameters);
  }

  /** What {@link #parse} reads. */
  String uri() {
    return "%s://%s%s@%s:%d/%s%s"
        .formatted(
            kind.scheme(),
            encode(user),
            password.isEmpty() ? "" : ":" + encode(password),
            host,
            port,
            encode(database),
            parameters.isEmpty() ? "" : "?" + parameters);
  }

  /** For messages: a record would print the password. */
  @Override
  public String toString() {
    return "%s@%s:%d/%s".formatted(user, host, port, database);
  }

  private static IllegalArgumentException refused(DatabaseKind kind, String reason) {
    return new IllegalArgumentException(
        "not the URI of a %s database: %s; write %s".formatted(kind.title(), reason, kind.form()));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static String decode(String text) {
    // A plus is a plus outside of forms.
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
