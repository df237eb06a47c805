package io.github.peeweevertx.testing.tck.sql;

import io.github.peeweevertx.annotation.ForeignKey;
import io.github.peeweevertx.annotation.Id;
import io.github.peeweevertx.annotation.Model;
import io.github.peeweevertx.testing.model.Tweet;
import io.github.peeweevertx.testing.model.User;
import io.github.peeweevertx.type.Ref;

/**
 * A user who likes a tweet.
 *
 * @param id the key
 * @param user who likes it
 * @param tweet what is liked
 */
@Model
public record Favorite(
    @Id Long id,
    @ForeignKey(backref = "+") Ref<User> user,
    @ForeignKey(backref = "+") Ref<Tweet> tweet) {}
