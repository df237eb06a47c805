package io.github.peeweevertx.wire;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Changes one place of a message into something that does not belong there. */
final class Mutilation {
  private record Place(Object container, Object at) {}

  private Mutilation() {}

  static void of(JsonObject json, Random random) {
    List<Place> places = new ArrayList<>();
    collect(json, places);
    Place place = places.get(random.nextInt(places.size()));
    Object poison = poison(random);
    if (place.container() instanceof JsonObject object) {
      String field = (String) place.at();
      if (random.nextInt(4) == 0) {
        object.put(field + "'; DROP TABLE \"user\"; --", object.remove(field));
      } else {
        object.put(field, poison);
      }
    } else {
      ((JsonArray) place.container()).set((Integer) place.at(), poison);
    }
  }

  private static Object poison(Random random) {
    return switch (random.nextInt(12)) {
      case 0 -> null;
      case 1 -> random.nextInt();
      case 2 -> "' OR 1=1; DROP TABLE \"user\"; --";
      case 3 -> new JsonObject();
      case 4 -> new JsonArray();
      case 5 -> deep(10_000);
      case 6 -> huge();
      case 7 -> new JsonObject().put("raw", "1 = 1");
      case 8 -> new JsonObject().put("function", "pg_sleep").put("arguments", new JsonArray());
      case 9 -> new JsonObject().put("star", 0);
      case 10 -> Long.MAX_VALUE;
      default -> Double.NaN;
    };
  }

  /** Deeper than a reader may follow it. */
  private static JsonArray deep(int levels) {
    JsonArray deepest = new JsonArray();
    for (int i = 0; i < levels; i++) {
      deepest = new JsonArray().add(deepest);
    }
    return deepest;
  }

  private static JsonArray huge() {
    JsonArray huge = new JsonArray();
    for (int i = 0; i < 1_000; i++) {
      huge.add(i);
    }
    return huge;
  }

  private static void collect(Object value, List<Place> places) {
    if (value instanceof JsonObject object) {
      for (String field : object.fieldNames()) {
        places.add(new Place(object, field));
        collect(object.getValue(field), places);
      }
    } else if (value instanceof JsonArray array) {
      for (int i = 0; i < array.size(); i++) {
        places.add(new Place(array, i));
        collect(array.getValue(i), places);
      }
    }
  }
}
