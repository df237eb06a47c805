package io.github.peeweevertx.type;

import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.ProgrammingException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/**
 * Finds the generated table of a model class. Tables come as services of the class loader that
 * loaded the model; each class is looked up once.
 */
public final class KeySources {
  private static final ClassValue<KeySource> FOUND =
      new ClassValue<>() {
        @Override
        protected KeySource computeValue(Class<?> type) {
          return find(type);
        }
      };

  private static final ClassValue<List<KeySource>> ALL =
      new ClassValue<>() {
        @Override
        protected List<KeySource> computeValue(Class<?> type) {
          List<KeySource> tables = new ArrayList<>();
          Iterator<KeySource> each = tables(type);
          while (each.hasNext()) {
            tables.add(each.next());
          }
          return List.copyOf(tables);
        }
      };

  private KeySources() {}

  /**
   * The table of a model class, or of the class that it extends.
   *
   * @param type the class of an object
   * @return never null
   * @throws ProgrammingException with {@link ErrorCode#UNKNOWN_MODEL} when no generated table is
   *     for this class
   */
  public static KeySource of(Class<?> type) {
    return FOUND.get(type);
  }

  /**
   * All tables that the class loader of a model offers; each class loader is asked once for each
   * model.
   *
   * @param type a model class
   * @return the tables in the order of the service files
   */
  public static List<KeySource> all(Class<?> type) {
    return ALL.get(type);
  }

  private static KeySource find(Class<?> type) {
    for (Class<?> each = type; each != null && each != Object.class; each = each.getSuperclass()) {
      KeySource found = search(tables(each), each);
      if (found != null) {
        return found;
      }
    }
    throw new ProgrammingException(
        ErrorCode.UNKNOWN_MODEL,
        type.getName()
            + " has no generated table. Annotate it with @Model, and let peewee-vertx-processor"
            + " run when it is compiled.");
  }

  private static KeySource search(Iterator<KeySource> tables, Class<?> type) {
    while (tables.hasNext()) {
      KeySource table = tables.next();
      if (table.modelClass() == type) {
        return table;
      }
    }
    return null;
  }

  private static Iterator<KeySource> tables(Class<?> type) {
    return new Offered(
        ServiceLoader.load(KeySource.Provider.class, type.getClassLoader()).iterator());
  }

  /** The tables that can be had. */
  private static final class Offered implements Iterator<KeySource> {
    private final Iterator<KeySource.Provider> providers;
    private KeySource next;

    Offered(Iterator<KeySource.Provider> providers) {
      this.providers = providers;
    }

    @Override
    public boolean hasNext() {
      while (next == null) {
        try {
          if (!providers.hasNext()) {
            return false;
          }
          next = providers.next().table();
        } catch (ServiceConfigurationError stale) {
          // A model that was deleted leaves its line behind in an incremental build: not ours to
          // fail for, as long as the class that was asked for is found.
          continue;
        }
      }
      return true;
    }

    @Override
    public KeySource next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      KeySource table = next;
      next = null;
      return table;
    }
  }
}
