package io.github.peeweevertx.manager;

import io.github.peeweevertx.meta.ValueField;
import io.github.peeweevertx.type.ValueSize;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * Cuts objects into what one statement takes: so many of them, and so many bytes of values as the
 * server takes in one message. An object that is too long alone goes alone, and the server says so.
 *
 * @param <M> the model
 */
final class Portions<M> {
  private final Iterator<? extends M> objects;
  private final List<? extends ValueField<M, ?>> fields;
  private final int most;
  private final long bytes;

  /** The object that did not fit any more. */
  private M held;

  Portions(
      Iterator<? extends M> objects,
      List<? extends ValueField<M, ?>> fields,
      int most,
      long bytes) {
    this.objects = objects;
    this.fields = fields;
    this.most = most;
    this.bytes = bytes;
  }

  /** The next objects; none when there are no more. */
  List<M> next() {
    List<M> part = new ArrayList<>();
    long length = 0;
    while (part.size() < most && (held != null || objects.hasNext())) {
      M object = held == null ? objects.next() : held;
      held = null;
      length += bytes == Long.MAX_VALUE || object == null ? 0 : length(object);
      if (length > bytes && !part.isEmpty()) {
        held = object;
        return part;
      }
      part.add(object);
    }
    return part;
  }

  /** All that are left, one after the other. */
  List<List<M>> all() {
    List<List<M>> parts = new ArrayList<>();
    for (List<M> part = next(); !part.isEmpty(); part = next()) {
      parts.add(part);
    }
    return parts;
  }

  private long length(M object) {
    long length = 0;
    for (ValueField<M, ?> field : fields) {
      length += ValueSize.of(field.bound(object));
    }
    return length;
  }
}
