package io.github.peeweevertx.testing.tck.relation;

import io.github.peeweevertx.annotation.Column;
import io.github.peeweevertx.annotation.Id;
import io.github.peeweevertx.annotation.ManyToMany;
import io.github.peeweevertx.annotation.Model;
import io.github.peeweevertx.type.Many;

/**
 * A record that has members, through a model of its own.
 *
 * @param code the key
 * @param name the name
 * @param members who is in it
 * @param friends the clubs that visit it
 * @param hosts the clubs that it visits
 */
@Model
public record Club(
    @Id @Column(maxLength = 8) String code,
    @Column(maxLength = 40) String name,
    @ManyToMany(through = Enlistment.class, backref = "clubs") Many<Student> members,
    @ManyToMany(through = Visit.class, near = "host", far = "guest", backref = "+")
        Many<Club> friends,
    @ManyToMany(through = Visit.class, near = "guest", far = "host", backref = "+")
        Many<Club> hosts) {

  /**
   * A club that is not written yet.
   *
   * @param code the key
   * @param name the name
   */
  public Club(String code, String name) {
    this(code, name, Many.unloaded(), Many.unloaded(), Many.unloaded());
  }
}
