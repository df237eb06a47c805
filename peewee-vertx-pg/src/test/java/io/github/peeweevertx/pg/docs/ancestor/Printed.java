package io.github.peeweevertx.pg.docs.ancestor;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What an example has printed. */
final class Printed {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  PrintStream stream() {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  List<String> lines() {
    return bytes.toString(StandardCharsets.UTF_8).lines().toList();
  }
}
