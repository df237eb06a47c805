package io.github.peeweevertx.signal;

import io.github.peeweevertx.error.ProgrammingException;
import io.github.peeweevertx.meta.ModelType;
import io.vertx.core.Future;
import java.util.function.Consumer;

/**
 * Tells receivers of the objects that the managers of one database save and delete: peewee's
 * signals. A receiver is asynchronous; it runs in the transaction of the write, on the context of
 * that transaction, so that what it does through the manager is committed or undone together with
 * the write. One that fails undoes the write, and its failure comes out of the call. Thread-safe.
 *
 * <p>Receivers of one moment are called one after the other, in the order in which they were
 * registered. A receiver hears of the class that it names and of all classes below it. Only calls
 * that write one object tell of it ({@code create}, {@code insert}, {@code save}, {@code update},
 * {@code delete}, {@code getOrCreate}, {@code createOrGet}); bulk calls, queries and calls by key
 * do not. {@link #onInstantiate} is the one that is not asynchronous.
 */
public final class Signals {
  private final Receivers<SaveReceiver<Object>> beforeSave = new Receivers<>("beforeSave");
  private final Receivers<SaveReceiver<Object>> afterSave = new Receivers<>("afterSave");
  private final Receivers<DeleteReceiver<Object>> beforeDelete = new Receivers<>("beforeDelete");
  private final Receivers<DeleteReceiver<Object>> afterDelete = new Receivers<>("afterDelete");
  private final Receivers<Consumer<Object>> instantiate = new Receivers<>("onInstantiate");

  /** Makes signals that nobody hears. */
  public Signals() {}

  /**
   * Registers a receiver that is called before an object of a class is saved.
   *
   * @param <S> the class
   * @param sender a model class, or a class or an interface above it; {@code Object.class} for all
   * @param receiver is called
   * @return ends the registration
   * @throws ProgrammingException when the receiver is registered for this already
   */
  public <S> Registration beforeSave(Class<S> sender, SaveReceiver<? super S> receiver) {
    return beforeSave.add(sender, anyOf(receiver));
  }

  /**
   * Like {@link #beforeSave(Class, SaveReceiver)}, for the model of a table.
   *
   * @param <M> the model
   * @param sender its table
   * @param receiver is called
   * @return ends the registration
   * @throws ProgrammingException when the receiver is registered for this already
   */
  public <M> Registration beforeSave(ModelType<M, ?> sender, SaveReceiver<? super M> receiver) {
    return beforeSave(sender.modelClass(), receiver);
  }

  /**
   * Registers a receiver that is called after an object of a class is saved.
   *
   * @param <S> the class
   * @param sender a model class, or a class or an interface above it; {@code Object.class} for all
   * @param receiver is called
   * @return ends the registration
   * @throws ProgrammingException when the receiver is registered for this already
   */
  public <S> Registration afterSave(Class<S> sender, SaveReceiver<? super S> receiver) {
    return afterSave.add(sender, anyOf(receiver));
  }

  /**
   * Like {@link #afterSave(Class, SaveReceiver)}, for the model of a table.
   *
   * @param <M> the model
   * @param sender its table
   * @param receiver is called
   * @return ends the registration
   * @throws ProgrammingException when the receiver is registered for this already
   */
  public <M> Registration afterSave(ModelType<M, ?> sender, SaveReceiver<? super M> receiver) {
    return afterSave(sender.modelClass(), receiver);
  }

  /**
   * Registers a receiver that is called before an object of a class is deleted.
   *
   * @param <S> the class
   * @param sender a model class, or a class or an interface above it; {@code Object.class} for all
   * @param receiver is called
   * @return ends the registration
   * @throws ProgrammingException when the receiver is registered for this already
   */
  public <S> Registration beforeDelete(Class<S> sender, DeleteReceiver<? super S> receiver) {
    return beforeDelete.add(sender, anyOf(receiver));
  }

  /**
   * Like {@link #beforeDelete(Class, DeleteReceiver)}, for the model of a table.
   *
   * @param <M> the model
   * @param sender its table
   * @param receiver is called
   * @return ends the registration
   * @throws ProgrammingException when the receiver is registered for this already
   */
  public <M> Registration beforeDelete(ModelType<M, ?> sender, DeleteReceiver<? super M> receiver) {
    return beforeDelete(sender.modelClass(), receiver);
  }

  /**
   * Registers a receiver that is called after an object of a class is deleted.
   *
   * @param <S> the class
   * @param sender a model class, or a class or an interface above it; {@code Object.class} for all
   * @param receiver is called
   * @return ends the registration
   * @throws ProgrammingException when the receiver is registered for this already
   */
  public <S> Registration afterDelete(Class<S> sender, DeleteReceiver<? super S> receiver) {
    return afterDelete.add(sender, anyOf(receiver));
  }

  /**
   * Like {@link #afterDelete(Class, DeleteReceiver)}, for the model of a table.
   *
   * @param <M> the model
   * @param sender its table
   * @param receiver is called
   * @return ends the registration
   * @throws ProgrammingException when the receiver is registered for this already
   */
  public <M> Registration afterDelete(ModelType<M, ?> sender, DeleteReceiver<? super M> receiver) {
    return afterDelete(sender.modelClass(), receiver);
  }

  /**
   * Registers a receiver that is called for each object that a manager makes: of values ({@code
   * create} and the like, before anything is sent) and of rows, also those that are joined,
   * prefetched, fetched, streamed and read again. It is not asynchronous: it runs on the event loop
   * in the middle of reading, and must not block; what it throws fails the call. A record cannot be
   * changed by it.
   *
   * <p>Objects that the application makes itself, objects inside of tuples, and those of {@code
   * ModelJson} are not told of.
   *
   * @param <S> the class
   * @param sender a model class, or a class or an interface above it; {@code Object.class} for all
   * @param receiver is called with the object, of which references are not filled yet
   * @return ends the registration
   * @throws ProgrammingException when the receiver is registered for this already
   */
  @SuppressWarnings("unchecked") // A receiver is only given objects of its class.
  public <S> Registration onInstantiate(Class<S> sender, Consumer<? super S> receiver) {
    return instantiate.add(sender, (Consumer<Object>) receiver);
  }

  /**
   * Like {@link #onInstantiate(Class, Consumer)}, for the model of a table.
   *
   * @param <M> the model
   * @param sender its table
   * @param receiver is called with the object
   * @return ends the registration
   * @throws ProgrammingException when the receiver is registered for this already
   */
  public <M> Registration onInstantiate(ModelType<M, ?> sender, Consumer<? super M> receiver) {
    return onInstantiate(sender.modelClass(), receiver);
  }

  /**
   * Whether anybody wants to hear of objects that are made.
   *
   * @return false when nobody is registered
   */
  public boolean hearInstances() {
    return !instantiate.isEmpty();
  }

  /**
   * Tells that an object was made.
   *
   * @param object the object
   */
  public void instantiated(Object object) {
    instantiate.tell(object, receiver -> receiver.accept(object));
  }

  // A receiver is only given objects of the class that it was registered for.
  @SuppressWarnings("unchecked")
  private static SaveReceiver<Object> anyOf(SaveReceiver<?> receiver) {
    return (SaveReceiver<Object>) receiver;
  }

  @SuppressWarnings("unchecked")
  private static DeleteReceiver<Object> anyOf(DeleteReceiver<?> receiver) {
    return (DeleteReceiver<Object>) receiver;
  }

  /**
   * Whether anybody wants to hear that an object is saved.
   *
   * @param object the object
   * @return false when no receiver is for its class
   */
  public boolean hearSave(Object object) {
    return beforeSave.hear(object) || afterSave.hear(object);
  }

  /**
   * Whether anybody wants to hear that an object is deleted.
   *
   * @param object the object
   * @return false when no receiver is for its class
   */
  public boolean hearDelete(Object object) {
    return beforeDelete.hear(object) || afterDelete.hear(object);
  }

  /**
   * Tells that an object is about to be saved.
   *
   * @param object the object
   * @param created whether the row is new
   * @return succeeds once all receivers have
   */
  public Future<Void> savePending(Object object, boolean created) {
    return beforeSave.call(object, receiver -> receiver.receive(object, created));
  }

  /**
   * Tells that an object was saved.
   *
   * @param object the object
   * @param created whether the row is new
   * @return succeeds once all receivers have
   */
  public Future<Void> saved(Object object, boolean created) {
    return afterSave.call(object, receiver -> receiver.receive(object, created));
  }

  /**
   * Tells that an object is about to be deleted.
   *
   * @param object the object
   * @return succeeds once all receivers have
   */
  public Future<Void> deletePending(Object object) {
    return beforeDelete.call(object, receiver -> receiver.receive(object));
  }

  /**
   * Tells that an object was deleted.
   *
   * @param object the object
   * @return succeeds once all receivers have
   */
  public Future<Void> deleted(Object object) {
    return afterDelete.call(object, receiver -> receiver.receive(object));
  }
}
