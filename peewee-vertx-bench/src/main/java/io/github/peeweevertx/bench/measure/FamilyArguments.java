package io.github.peeweevertx.bench.measure;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What the process of a family is told on its command line.
 *
 * @param result where it writes its figures
 * @param pace how long it measures
 * @param only the ids of the work that is wanted, as a regular expression
 */
public record FamilyArguments(Path result, Pace pace, Pattern only) {
  /** The environment variable with the URI of the database, for families that need one. */
  public static final String DATABASE = "PEEWEE_BENCH_DATABASE";

  /** The family whose process stands in a module of its own. */
  public static final String HIBERNATE = "hibernate";

  /**
   * Reads the command line.
   *
   * @param arguments what {@link #toArguments()} gave
   * @return what they say
   */
  public static FamilyArguments parse(String[] arguments) {
    return new FamilyArguments(
        Path.of(arguments[0]),
        new Pace(
            Integer.parseInt(arguments[1]),
            Integer.parseInt(arguments[2]),
            Integer.parseInt(arguments[3])),
        Pattern.compile(arguments[4]));
  }

  /**
   * The command line.
   *
   * @return the arguments in order
   */
  public List<String> toArguments() {
    return List.of(
        result.toString(),
        String.valueOf(pace.rounds()),
        String.valueOf(pace.warmUpMillis()),
        String.valueOf(pace.roundMillis()),
        only.pattern());
  }

  /**
   * Whether some work is wanted.
   *
   * @param family the family
   * @param id the work
   * @return true where the expression is found in {@code family/id}
   */
  public boolean wants(String family, String id) {
    return wants(only, family, id);
  }

  /**
   * Like {@link #wants(String, String)}, before there is a command line.
   *
   * @param only the expression
   * @param family the family
   * @param id the work
   * @return true where the expression is found in {@code family/id}
   */
  public static boolean wants(Pattern only, String family, String id) {
    return only.matcher(family + "/" + id).find();
  }
}
