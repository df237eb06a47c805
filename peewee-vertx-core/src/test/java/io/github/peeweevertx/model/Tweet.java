package io.github.peeweevertx.model;

import io.github.peeweevertx.type.Ref;

/** A record model whose table is written by hand. */
public record Tweet(Long id, Ref<User> user, String content) {}
