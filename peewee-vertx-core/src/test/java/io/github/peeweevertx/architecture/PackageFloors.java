package io.github.peeweevertx.architecture;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The floors of core, and the judge of every edge between its packages.
 *
 * <p>A package imports only from floors strictly below its own, so that a reader who knows the
 * number of a room knows what may be behind its doors, and no circle can form.
 */
final class PackageFloors {

  /** The map of the house. A new package gets its floor here before it gets its first class. */
  static final Map<String, Integer> FLOORS =
      Map.ofEntries(
          entry("annotation", 0),
          entry("error", 0),
          entry("type", 0),
          entry("ast", 1),
          entry("meta", 2),
          entry("sql", 2),
          entry("tx", 2),
          entry("query", 3),
          entry("schema", 3),
          entry("exec", 4),
          entry("wire", 4),
          entry("relation", 5),
          entry("manager", 6),
          entry("service", 7),
          entry("json", 5),
          entry("observe", 3),
          entry("signal", 3),
          entry("sync", 3));

  /** Edges on one floor. Converters report what they cannot convert, hence the only one. */
  static final Set<Edge> EXCEPTIONS = Set.of(new Edge("type", "error"));

  private PackageFloors() {}

  /** The first package uses the second. Packages are named as seen from the root package. */
  record Edge(String from, String to) implements Comparable<Edge> {
    @Override
    public int compareTo(Edge other) {
      int byFrom = from.compareTo(other.from);
      return byFrom != 0 ? byFrom : to.compareTo(other.to);
    }

    @Override
    public String toString() {
      return from + " -> " + to;
    }
  }

  /** What is wrong with these packages and the edges between them; empty where nothing is. */
  static List<String> violations(Set<String> packages, Set<Edge> edges) {
    Set<String> known = new TreeSet<>(packages);
    edges.forEach(edge -> known.addAll(List.of(edge.from(), edge.to())));
    List<String> found = new ArrayList<>();
    for (String name : known) {
      if (!FLOORS.containsKey(name)) {
        found.add(
            "package '%s' has no floor: add it to PackageFloors.FLOORS, or move its classes"
                .formatted(name));
      }
    }
    for (Edge edge : new TreeSet<>(edges)) {
      Integer from = FLOORS.get(edge.from());
      Integer to = FLOORS.get(edge.to());
      if (from != null && to != null && to >= from && !EXCEPTIONS.contains(edge)) {
        found.add(
            "%s: floor %d must not use floor %d, only what is below it".formatted(edge, from, to));
      }
    }
    circle(edges).ifPresent(path -> found.add("circle: " + String.join(" -> ", path)));
    return found;
  }

  /** One circle among these edges, its first name repeated at the end, where there is one. */
  static Optional<List<String>> circle(Set<Edge> edges) {
    Map<String, Set<String>> targets = new TreeMap<>();
    for (Edge edge : edges) {
      targets.computeIfAbsent(edge.from(), name -> new TreeSet<>()).add(edge.to());
    }
    Set<String> finished = new TreeSet<>();
    for (String start : targets.keySet()) {
      Optional<List<String>> found = walk(start, targets, new LinkedHashSet<>(), finished);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static Optional<List<String>> walk(
      String at, Map<String, Set<String>> targets, LinkedHashSet<String> path, Set<String> done) {
    if (done.contains(at)) {
      return Optional.empty();
    }
    if (!path.add(at)) {
      List<String> circle = new ArrayList<>(path);
      circle.add(at);
      return Optional.of(circle.subList(circle.indexOf(at), circle.size()));
    }
    for (String next : targets.getOrDefault(at, Set.of())) {
      Optional<List<String>> found = walk(next, targets, path, done);
      if (found.isPresent()) {
        return found;
      }
    }
    path.remove(at);
    done.add(at);
    return Optional.empty();
  }
}
