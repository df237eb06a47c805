package io.github.peeweevertx.architecture;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** The modules of the build and the dependencies between them, as the poms tell them. */
final class ModuleGraph {

  private ModuleGraph() {}

  /** The modules that the root pom lists, in its order. */
  static List<String> modules() throws Exception {
    Element root = parse(SourceTree.moduleFolder("pom.xml"));
    return children(child(root, "modules"), "module").stream()
        .map(Element::getTextContent)
        .map(String::trim)
        .toList();
  }

  /** What every module declares of its siblings, in any scope. */
  static Map<String, Set<String>> dependencies() throws Exception {
    Map<String, Set<String>> graph = new TreeMap<>();
    for (String module : modules()) {
      Set<String> siblings = new TreeSet<>();
      Element pom = parse(SourceTree.moduleFolder(module).resolve("pom.xml"));
      for (Element dependency : children(child(pom, "dependencies"), "dependency")) {
        if (text(dependency, "groupId").equals(SourceTree.ROOT)) {
          siblings.add(text(dependency, "artifactId"));
        }
      }
      graph.put(module, siblings);
    }
    return graph;
  }

  private static Element parse(Path file) throws Exception {
    Document document =
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
    return document.getDocumentElement();
  }

  private static String text(Element parent, String name) {
    Element found = child(parent, name);
    return found == null ? "" : found.getTextContent().trim();
  }

  private static Element child(Element parent, String name) {
    List<Element> found = children(parent, name);
    return found.isEmpty() ? null : found.get(0);
  }

  private static List<Element> children(Element parent, String name) {
    if (parent == null) {
      return List.of();
    }
    NodeList nodes = parent.getChildNodes();
    return IntStream.range(0, nodes.getLength())
        .mapToObj(nodes::item)
        .filter(node -> node.getNodeType() == Node.ELEMENT_NODE && node.getNodeName().equals(name))
        .map(Element.class::cast)
        .toList();
  }
}
