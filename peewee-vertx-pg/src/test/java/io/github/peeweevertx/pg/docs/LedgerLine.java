package io.github.peeweevertx.pg.docs;

import io.github.peeweevertx.annotation.Check;
import io.github.peeweevertx.annotation.Column;
import io.github.peeweevertx.annotation.Id;
import io.github.peeweevertx.annotation.Index;
import io.github.peeweevertx.annotation.Model;
import io.github.peeweevertx.annotation.TableSetting;

// snippet: schema-options
@Model(
    checks = @Check(value = "cents <> 0", name = "ledgerline_not_zero"),
    settings = @TableSetting(value = "WITH (fillfactor = 70)", dialects = "PostgreSQL"),
    indexes = {
      @Index({"account", "id DESC"}),
      @Index(expressions = "(lower(account)) text_pattern_ops", name = "ledgerline_account_text")
    })
public class LedgerLine {
  @Id public Long id;

  @Column(maxLength = 40)
  public String account = "";

  public long cents;
}
// end
