import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gephi.graph.api.Column;
import org.gephi.graph.api.Edge;
import org.gephi.graph.api.Element;
import org.gephi.graph.api.Graph;
import org.gephi.graph.api.GraphController;
import org.gephi.graph.api.GraphModel;
import org.gephi.graph.api.Node;
import org.gephi.graph.api.types.TimeSet;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.EdgeMergeStrategy;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.importer.api.Issue;
import org.gephi.io.importer.plugin.file.spreadsheet.ImporterSpreadsheetCSV;
import org.gephi.io.processor.plugin.AppendProcessor;
import org.gephi.project.api.ProjectController;
import org.gephi.project.api.Workspace;
import org.openide.util.Lookup;

/**
 * Reads files into one workspace as Gephi does, and prints what is in it as JSON: `java -cp 'jars/*' JudgeByGephi.java
 * STRATEGY FILE…`, where STRATEGY is what its import report offers for parallel edges: SUM, as it is at first, or NO_MERGE.
 */
public class JudgeByGephi {
  public static void main(String[] arguments) throws Exception {
    EdgeMergeStrategy strategy = EdgeMergeStrategy.valueOf(arguments[0]);
    List<String> files = List.of(arguments).subList(1, arguments.length);
    ProjectController projects = Lookup.getDefault().lookup(ProjectController.class);
    projects.newProject();
    Workspace workspace = projects.getCurrentWorkspace();
    ImportController imports = Lookup.getDefault().lookup(ImportController.class);
    List<String> issues = new ArrayList<>();
    for (String path : files) {
      File file = new File(path);
      Container container = path.endsWith(".csv") ? table(imports, file) : imports.importFile(file);
      if (container == null) throw new IllegalStateException("Gephi knows no reader for " + path);
      container.getLoader().setEdgesMergeStrategy(strategy);
      container.closeLoader();
      for (java.util.Iterator<Issue> each = container.getReport().getIssues(1000); each.hasNext(); ) {
        Issue issue = each.next();
        if (issue.getLevel() != Issue.Level.INFO) issues.add(issue.getLevel() + " " + issue.getMessage());
      }
      imports.process(container, new AppendProcessor(), workspace);
    }
    GraphModel model = Lookup.getDefault().lookup(GraphController.class).getGraphModel(workspace);
    Graph graph = model.getGraph();
    StringBuilder nodes = new StringBuilder();
    for (Node node : graph.getNodes().toArray()) {
      nodes.append(nodes.length() == 0 ? "" : ",\n").append("{\"id\":").append(text(String.valueOf(node.getId())))
          .append(",\"label\":").append(text(node.getLabel())).append(",\"x\":").append(node.x()).append(",\"y\":")
          .append(node.y()).append(",\"size\":").append(node.size()).append(",\"color\":").append(color(node.getRGBA()))
          .append(",\"attributes\":").append(attributes(node)).append("}");
    }
    StringBuilder edges = new StringBuilder();
    for (Edge edge : graph.getEdges().toArray()) {
      edges.append(edges.length() == 0 ? "" : ",\n").append("{\"id\":").append(text(String.valueOf(edge.getId())))
          .append(",\"source\":").append(text(String.valueOf(edge.getSource().getId()))).append(",\"target\":")
          .append(text(String.valueOf(edge.getTarget().getId()))).append(",\"label\":").append(text(edge.getLabel()))
          .append(",\"kind\":").append(text(String.valueOf(edge.getTypeLabel()))).append(",\"weight\":")
          .append(edge.getWeight()).append(",\"directed\":").append(edge.isDirected()).append(",\"color\":")
          .append(color(edge.getRGBA())).append(",\"attributes\":").append(attributes(edge)).append("}");
    }
    System.out.println("{\"nodes\":[" + nodes + "],\n\"edges\":[" + edges + "],\n\"nodeColumns\":"
        + columns(model.getNodeTable()) + ",\n\"edgeColumns\":" + columns(model.getEdgeTable()) + ",\n\"issues\":"
        + list(issues) + "}");
    System.out.flush();
    Runtime.getRuntime().halt(0);
  }

  private static Container table(ImportController imports, File file) throws Exception {
    ImporterSpreadsheetCSV importer = new ImporterSpreadsheetCSV();
    importer.setFile(file);
    importer.refreshAutoDetections();
    return imports.importFile(file, importer);
  }

  private static String columns(Iterable<Column> table) {
    Map<String, String> types = new TreeMap<>();
    for (Column column : table)
      if (!column.isProperty()) types.put(column.getTitle(), column.getTypeClass().getSimpleName());
    return object(types);
  }

  /** Times as the number of their intervals with the first and the last bound, in milliseconds since 1970. */
  private static String attributes(Element element) {
    Map<String, String> values = new TreeMap<>();
    for (Column column : element.getAttributeColumns()) {
      Object value = element.getAttribute(column);
      if (value == null || column.getId().equals("id") || column.getId().equals("label")) continue;
      values.put(column.getTitle(), value instanceof TimeSet ? value.toString() : String.valueOf(value));
    }
    return object(values);
  }

  private static String color(int argb) {
    return text(String.format("#%06x", argb & 0xffffff));
  }

  private static String object(Map<String, String> values) {
    StringBuilder json = new StringBuilder("{");
    values.forEach((name, value) ->
        json.append(json.length() == 1 ? "" : ",").append(text(name)).append(":").append(text(value)));
    return json.append("}").toString();
  }

  private static String list(List<String> values) {
    StringBuilder json = new StringBuilder("[");
    for (String value : values) json.append(json.length() == 1 ? "" : ",").append(text(value));
    return json.append("]").toString();
  }

  /** A JSON string in ASCII, whatever the console's encoding. */
  private static String text(String value) {
    if (value == null) return "null";
    StringBuilder json = new StringBuilder("\"");
    for (char letter : value.toCharArray()) {
      if (letter == '"' || letter == '\\') json.append('\\').append(letter);
      else if (letter < 32 || letter > 126) json.append(String.format("\\u%04x", (int) letter));
      else json.append(letter);
    }
    return json.append('"').toString();
  }
}
