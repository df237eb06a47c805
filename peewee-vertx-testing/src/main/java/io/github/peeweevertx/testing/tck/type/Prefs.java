package io.github.peeweevertx.testing.tck.type;

/**
 * What a reader prefers: a class of the application that is stored as JSON.
 *
 * @param theme the theme
 * @param size the size of letters
 */
public record Prefs(String theme, int size) {}
