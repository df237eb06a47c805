package io.github.peeweevertx.exec;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Where a server of a database listens.
 *
 * @param name its name or address
 * @param port the port, -1 when not named
 */
public record DatabaseHost(String name, int port) {
  /** What is meant when nothing is named. */
  static final DatabaseHost HERE = new DatabaseHost("localhost", -1);

  private static final int LARGEST_PORT = 65_535;

  /**
   * Checks that there is a name.
   *
   * @param name its name or address
   * @param port the port, -1 when not named
   */
  public DatabaseHost {
    Objects.requireNonNull(name, "name");
  }

  /**
   * Reads a list, for example {@code a:5432,b,[::1]:5433}.
   *
   * @param text hosts with commas in between, each with or without a port
   * @return at least one, in order
   * @throws io.github.peeweevertx.error.ProgrammingException with {@link
   *     io.github.peeweevertx.error.ErrorCode#INVALID_URL} when one of several is empty, or a port
   *     is no number
   */
  public static List<DatabaseHost> list(String text) {
    return text.isEmpty()
        ? List.of(HERE)
        : Stream.of(text.split(",", -1)).map(DatabaseHost::parse).toList();
  }

  private static DatabaseHost parse(String text) {
    int colon = text.indexOf(':', text.lastIndexOf(']') + 1);
    String name = colon < 0 ? text : text.substring(0, colon);
    if (name.startsWith("[") && name.endsWith("]")) {
      name = name.substring(1, name.length() - 1);
    }
    if (text.isEmpty()) {
      throw DatabaseUrl.invalid("one of its hosts is empty");
    }
    return new DatabaseHost(
        name.isEmpty() ? HERE.name : decode(name), colon < 0 ? -1 : number(text, colon + 1));
  }

  private static int number(String text, int start) {
    if (start == text.length()) {
      return -1;
    }
    try {
      int port = Integer.parseInt(text.substring(start));
      if (port > 0 && port <= LARGEST_PORT) {
        return port;
      }
    } catch (NumberFormatException notANumber) {
      // Falls through to the error that names the port.
    }
    throw DatabaseUrl.invalid("its port has to be a number from 1 to " + LARGEST_PORT);
  }

  static String decode(String text) {
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException badPercent) {
      throw DatabaseUrl.invalid("a percent sign in it is not followed by two hexadecimal digits");
    }
  }

  /** As in a URL. */
  @Override
  public String toString() {
    String place = name.indexOf(':') < 0 ? name : "[" + name + "]";
    return port < 0 ? place : place + ":" + port;
  }
}
