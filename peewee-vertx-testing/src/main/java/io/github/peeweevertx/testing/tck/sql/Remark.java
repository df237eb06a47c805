package io.github.peeweevertx.testing.tck.sql;

import io.github.peeweevertx.annotation.ForeignKey;
import io.github.peeweevertx.annotation.Id;
import io.github.peeweevertx.annotation.Model;
import io.github.peeweevertx.annotation.Text;
import io.github.peeweevertx.type.Ref;

/**
 * What somebody wrote down.
 *
 * @param id the key
 * @param author who wrote it
 * @param content what was written
 */
@Model
public record Remark(
    @Id Long id, @ForeignKey(backref = "+") Ref<Person> author, @Text String content) {}
