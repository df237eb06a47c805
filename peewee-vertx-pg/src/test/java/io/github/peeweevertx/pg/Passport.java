package io.github.peeweevertx.pg;

import io.github.peeweevertx.annotation.Id;
import io.github.peeweevertx.annotation.Model;
import io.github.peeweevertx.annotation.ServerDefault;
import java.util.UUID;

/** A key that PostgreSQL makes by itself. */
@Model
class Passport {
  @Id
  @ServerDefault("gen_random_uuid()")
  UUID id;

  String holder;
}
