package io.github.peeweevertx.exec;

import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.ProgrammingException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * A database URL in its parts: {@code scheme://user:password@host:port/database?option=value}. User
 * and password are taken as they stand, unless {@link #unquoted()} asks for their percent signs to
 * be resolved, as in peewee's {@code db_url}. Its text form never shows the password.
 *
 * @param scheme the scheme in lower case, for example {@code postgresql+pool}
 * @param user the user, null when not named
 * @param password the password, null when not named
 * @param host the host, {@code localhost} when not named
 * @param port the port, -1 when not named
 * @param database the database
 * @param options what stands behind the question mark, in order
 */
public record DatabaseUrl(
    String scheme,
    String user,
    String password,
    String host,
    int port,
    String database,
    Map<String, String> options) {
  /**
   * Keeps its own copy of the options.
   *
   * @param scheme the scheme in lower case, for example {@code postgresql+pool}
   * @param user the user, null when not named
   * @param password the password, null when not named
   * @param host the host, {@code localhost} when not named
   * @param port the port, -1 when not named
   * @param database the database
   * @param options what stands behind the question mark, in order
   */
  public DatabaseUrl {
    Objects.requireNonNull(scheme, "scheme");
    options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
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
    String database = slash < 0 ? "" : decode(address.substring(slash + 1));
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
        host(place),
        port(place),
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
        user == null ? null : decode(user),
        password == null ? null : decode(password),
        host,
        port,
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

  private static String host(String place) {
    int end = place.startsWith("[") ? place.indexOf(']') + 1 : place.lastIndexOf(':');
    String host = end <= 0 ? before(place, ':') : place.substring(0, end);
    return host.isEmpty() ? "localhost" : decode(host.replace("[", "").replace("]", ""));
  }

  private static int port(String place) {
    String text = after(place.substring(place.lastIndexOf(']') + 1), ':');
    if (text == null || text.isEmpty()) {
      return -1;
    }
    try {
      int port = Integer.parseInt(text);
      if (port > 0 && port < 65_536) {
        return port;
      }
    } catch (NumberFormatException notANumber) {
      // Falls through to the error that names the port.
    }
    throw invalid("its port has to be a number from 1 to 65535");
  }

  private static Map<String, String> options(String query) {
    Map<String, String> options = new LinkedHashMap<>();
    if (query != null && !query.isEmpty()) {
      for (String pair : query.split("&")) {
        String value = after(pair, '=');
        options.put(decode(before(pair, '=')), value == null ? "" : decode(value));
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

  private static String decode(String text) {
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException badPercent) {
      throw invalid("a percent sign in it is not followed by two hexadecimal digits");
    }
  }

  /** Scheme, host, port and database; never user or password. */
  @Override
  public String toString() {
    return scheme + "://" + host + (port < 0 ? "" : ":" + port) + "/" + database;
  }
}
