package io.github.peeweevertx.testing.generate;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import javax.lang.model.SourceVersion;

/** Names of Java made of names of a database, each given once. */
final class JavaNames {
  /** What the text of a model says without its package. */
  private static final Set<String> SAID =
      Set.of(
          "Boolean",
          "Check",
          "Column",
          "Decimal",
          "Double",
          "Fixed",
          "Float",
          "HStore",
          "ForeignKey",
          "Id",
          "Index",
          "Integer",
          "Json",
          "KeyKind",
          "Long",
          "Model",
          "Object",
          "Ref",
          "ReferentialAction",
          "ServerDefault",
          "Short",
          "String",
          "Text",
          "TsVector");

  private final Set<String> taken = new HashSet<>();

  /** {@code user_wallet} is {@code UserWallet}. */
  String type(String name) {
    String camel = camel(name);
    taken.addAll(SAID);
    String free = free(Character.toUpperCase(camel.charAt(0)) + camel.substring(1));
    taken.add(free + "Table"); // written by the processor
    return free;
  }

  /** {@code first_name} is {@code firstName}; a word of the language gets a tail. */
  String field(String name) {
    String camel = camel(name);
    String field = Character.toLowerCase(camel.charAt(0)) + camel.substring(1);
    return free(SourceVersion.isName(field) ? field : field + "Value");
  }

  private String free(String name) {
    String free = name;
    for (int i = 2; !taken.add(free); i++) {
      free = name + i;
    }
    return free;
  }

  private static String camel(String name) {
    StringBuilder camel = new StringBuilder();
    for (String word : name.split("[^\\p{L}\\p{Nd}]+")) {
      if (!word.isEmpty()) {
        String rest = word.substring(1);
        boolean shouts = word.equals(word.toUpperCase(Locale.ROOT));
        camel
            .append(Character.toUpperCase(word.charAt(0)))
            .append(shouts ? rest.toLowerCase(Locale.ROOT) : rest);
      }
    }
    boolean begins = camel.length() > 0 && Character.isJavaIdentifierStart(camel.charAt(0));
    return begins ? camel.toString() : "N" + camel;
  }
}
