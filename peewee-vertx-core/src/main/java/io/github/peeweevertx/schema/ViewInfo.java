package io.github.peeweevertx.schema;

/**
 * A view as the database has it.
 *
 * @param name its name
 * @param definition its query, in the words of the catalogue; null where the user of the connection
 *     may not see it
 */
public record ViewInfo(String name, String definition) {}
