package io.github.peeweevertx.type;

/**
 * Knows the key of the objects of one class. The generated tables are key sources; they are found
 * through {@link Provider} as services, without a class-path scan.
 */
public interface KeySource {
  /**
   * The class of the objects.
   *
   * @return the model class
   */
  Class<?> modelClass();

  /**
   * The primary key of an object.
   *
   * @param object an instance of {@link #modelClass()}
   * @return the key, null while the object has none
   */
  Object keyOf(Object object);

  /**
   * Offers one generated table. The processor writes one of these for each model and names it in
   * {@code META-INF/services}.
   */
  interface Provider {
    /**
     * The table.
     *
     * @return the same instance each time
     */
    KeySource table();
  }
}
