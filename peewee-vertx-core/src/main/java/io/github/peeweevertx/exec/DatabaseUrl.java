package io.github.peeweevertx.exec;

import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.ProgrammingException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A database URL in its parts: {@code scheme://user:password@host:port/database?option=value}; with
 * commas between hosts there may be several. User and password are taken as they stand, unless
 * {@link #unquoted()} asks for their percent signs to be resolved, as in peewee's {@code db_url}.
 * Its text form never shows the password.
 *
 * @param scheme the scheme in lower case, for example {@code postgresql+pool}
 * @param user the user, null when not named
 * @param password the password, null when not named
 * @param hosts the hosts, {@code localhost} alone when not named
 * @param database the database
 * @param options what stands behind the question mark, in order
 */
public record DatabaseUrl(
    String scheme,
    String user,
    String password,
    List<DatabaseHost> hosts,
    String database,
    Map<String, String> options) {
  /**
   * Keeps its own copy of the hosts and options.
   *
   * @param scheme the scheme in lower case, for example {@code postgresql+pool}
   * @param user the user, null when not named
   * @param password the password, null when not named
   * @param hosts the hosts, {@code localhost} alone when not named
   * @param database the database
   * @param options what stands behind the question mark, in order
   */
  public DatabaseUrl {
    Objects.requireNonNull(scheme, "scheme");
    hosts = hosts.isEmpty() ? List.of(DatabaseHost.HERE) : List.copyOf(hosts);
    options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
  }

  /**
   * A URL with one host.
   *
   * @param scheme the scheme in lower case, for example {@code postgresql+pool}
   * @param user the user, null when not named
   * @param password the password, null when not named
   * @param host the host
   * @param port the port, -1 when not named
   * @param database the database
   * @param options what stands behind the question mark, in order
   */
  public DatabaseUrl(
      String scheme,
      String user,
      String password,
      String host,
      int port,
      String database,
      Map<String, String> options) {
    this(scheme, user, password, List.of(new DatabaseHost(host, port)), database, options);
  }

  /**
   * The first host.
   *
   * @return its name or address, {@code localhost} when not named
   */
  public String host() {
    return hosts.get(0).name();
  }

  /**
   * The port of the first host.
   *
   * @return the port, -1 when not named
   */
  public int port() {
    return hosts.get(0).port();
  }

  /**
   * Takes a URL apart.
   *
   * @param url the text
   * @return its parts
   * @throws ProgrammingException with {@link ErrorCode#INVALID_URL} when it has no scheme, no
   *     database name or a port that is no number; the message leaves user and password out
   */
  public static DatabaseUrl parse(String url) {
    int colon = url == null ? -1 : url.indexOf("://");
    if (colon <= 0) {
      throw invalid("it has to begin with a scheme, as in postgresql://localhost/test");
    }
    String rest = url.substring(colon + 3);
    String query = after(rest, '?');
    String address = before(rest, '?');
    int slash = address.indexOf('/', Math.max(address.lastIndexOf('@'), 0));
    String database = slash < 0 ? "" : DatabaseHost.decode(address.substring(slash + 1));
    if (database.isEmpty()) {
      throw invalid("it names no database; put one behind the host, as in …//localhost/test");
    }
    String authority = address.substring(0, slash);
    int at = authority.lastIndexOf('@');
    String login = at < 0 ? null : authority.substring(0, at);
    String place = authority.substring(at + 1);
    return new DatabaseUrl(
        url.substring(0, colon).toLowerCase(Locale.ROOT),
        login == null ? null : before(login, ':'),
        login == null ? null : after(login, ':'),
        DatabaseHost.list(place),
        database,
        options(query));
  }

  /**
   * The same URL with the percent signs of user and password resolved.
   *
   * @return a copy
   */
  public DatabaseUrl unquoted() {
    return new DatabaseUrl(
        scheme,
        user == null ? null : DatabaseHost.decode(user),
        password == null ? null : DatabaseHost.decode(password),
        hosts,
        database,
        options);
  }

  /**
   * An option that is a number.
   *
   * @param name the option
   * @param missing the value when it is not named
   * @return the number
   * @throws ProgrammingException with {@link ErrorCode#INVALID_URL} when it is none, or below 1
   */
  public int number(String name, int missing) {
    return number(name, 1, missing);
  }

  /**
   * The value of an option that is a whole number.
   *
   * @param name the option
   * @param least the smallest that it may be
   * @param missing what it is when the URL does not say
   * @return the number
   * @throws ProgrammingException with {@link ErrorCode#INVALID_URL} when it is no such number
   */
  public int number(String name, int least, int missing) {
    String text = options.get(name);
    if (text == null) {
      return missing;
    }
    try {
      int number = Integer.parseInt(text);
      if (number >= least) {
        return number;
      }
    } catch (NumberFormatException notANumber) {
      // Falls through to the error that names the option.
    }
    throw invalid("its option " + name + " has to be a whole number from " + least);
  }

  /**
   * The error of a URL that cannot be used.
   *
   * @param why what is wrong and what to do, without user and password
   * @return the exception
   */
  public static ProgrammingException invalid(String why) {
    return new ProgrammingException(
        ErrorCode.INVALID_URL, "The database URL cannot be used: " + why + ".");
  }

  private static Map<String, String> options(String query) {
    Map<String, String> options = new LinkedHashMap<>();
    if (query != null && !query.isEmpty()) {
      for (String pair : query.split("&")) {
        String value = after(pair, '=');
        options.put(
            DatabaseHost.decode(before(pair, '=')),
            value == null ? "" : DatabaseHost.decode(value));
      }
    }
    return options;
  }

  private static String before(String text, char mark) {
    int at = text.indexOf(mark);
    return at < 0 ? text : text.substring(0, at);
  }

  private static String after(String text, char mark) {
    int at = text.indexOf(mark);
    return at < 0 ? null : text.substring(at + 1);
  }

  /** Scheme, hosts, ports and database; never user or password. */
  @Override
  public String toString() {
    return scheme
        + "://"
        + hosts.stream().map(DatabaseHost::toString).collect(Collectors.joining(","))
        + "/"
        + database;
  }
}
