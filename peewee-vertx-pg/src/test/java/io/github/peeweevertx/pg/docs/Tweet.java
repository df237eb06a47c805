package io.github.peeweevertx.pg.docs;

import io.github.peeweevertx.annotation.ForeignKey;
import io.github.peeweevertx.annotation.Id;
import io.github.peeweevertx.annotation.Model;
import io.github.peeweevertx.annotation.ReferentialAction;
import io.github.peeweevertx.annotation.Text;
import io.github.peeweevertx.type.Ref;

// snippet: Tweet
@Model
public record Tweet(
    @Id Long id,
    @ForeignKey(backref = "tweets", onDelete = ReferentialAction.CASCADE) Ref<User> user,
    @Text String content) {}
// end
