package io.github.peeweevertx.processor.read;

import java.util.List;

/**
 * An index over several fields.
 *
 * @param fields the Java names, in index order
 * @param unique whether two rows may not share the values
 * @param method the index method, null for the default of the database
 * @param name the name, null for a generated one
 * @param where the condition of a partial index, null for an index of all rows
 */
public record IndexDescription(
    List<String> fields, boolean unique, String method, String name, String where) {}
