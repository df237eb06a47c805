package io.github.peeweevertx.meta;

/**
 * The fixed statements of a model, as the processor wrote them: templates in the {@code #{name}}
 * syntax of the Vert.x SQL client templates, with standard quotes. The parameters are the Java
 * names of the fields. A dialect brings them to its own words; use them with {@code SqlTemplate}
 * and the table as mapper, or read what the manager sends.
 *
 * @param selectById one row by key; null without a key
 * @param insert a row whose key the database makes, or all columns where it makes none
 * @param insertWithKey a row with all columns
 * @param updateById all columns but the key; null without a key or without another column
 * @param deleteById one row by key; null without a key
 * @param count all rows
 */
public record ModelTemplates(
    String selectById,
    String insert,
    String insertWithKey,
    String updateById,
    String deleteById,
    String count) {}
