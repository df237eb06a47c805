package io.github.peeweevertx.schema;

import io.github.peeweevertx.meta.ModelType;
import io.github.peeweevertx.meta.ValueField;
import io.github.peeweevertx.type.SqlType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What tables need beside themselves. Shared by several of them, it is made and dropped once. */
final class Belongings {
  private final Set<String> known = new HashSet<>();

  /** What has to be there before a table is made. */
  List<SchemaStatement> madeBefore(ModelType<?, ?> table) {
    List<SchemaStatement> statements = new ArrayList<>();
    for (ValueField<?, ?> field : table.fields()) {
      String sequence = field.column().details().sequence();
      if (sequence != null && isNew(table, sequence)) {
        statements.add(new CreateSequence(table, sequence));
      }
      SqlType<?> type = enumType(field);
      if (type != null && known.add(type.name())) {
        statements.add(new EnumType(type, false));
      }
    }
    return statements;
  }

  /** What goes once all tables are gone. */
  List<SchemaStatement> droppedBehind(Iterable<ModelType<?, ?>> tables, boolean ifExists) {
    List<SchemaStatement> statements = new ArrayList<>();
    for (ModelType<?, ?> table : tables) {
      for (ValueField<?, ?> field : table.fields()) {
        String sequence = field.column().details().sequence();
        if (sequence != null && isNew(table, sequence)) {
          statements.add(new DropSequence(table, sequence, ifExists));
        }
        SqlType<?> type = enumType(field);
        if (type != null && known.add(type.name())) {
          statements.add(new EnumType(type, true));
        }
      }
    }
    return statements;
  }

  /** The type that a column, or an element of its arrays, has to be made; null for none. */
  private static SqlType<?> enumType(ValueField<?, ?> field) {
    SqlType<?> type = field.type().innermost();
    return type.words().isEmpty() ? null : type;
  }

  private boolean isNew(ModelType<?, ?> table, String name) {
    return known.add(table.definition().schema() + "." + name);
  }
}
