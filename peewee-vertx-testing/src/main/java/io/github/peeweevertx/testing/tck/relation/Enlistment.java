package io.github.peeweevertx.testing.tck.relation;

import io.github.peeweevertx.annotation.Default;
import io.github.peeweevertx.annotation.ForeignKey;
import io.github.peeweevertx.annotation.Id;
import io.github.peeweevertx.annotation.Model;
import io.github.peeweevertx.type.Ref;

/**
 * Stands between students and clubs; its key are its two references.
 *
 * @param student the member
 * @param club the club
 * @param year since when
 */
@Model
public record Enlistment(
    @Id @ForeignKey(backref = "enlistments") Ref<Student> student,
    @Id @ForeignKey(backref = "+") Ref<Club> club,
    @Default("2020") int year) {}
