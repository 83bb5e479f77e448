// SPDX-License-Identifier: MPL-2.0
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Compares the assertions in a source tree of libzmq with the table of the audit.
 *
 * <p>{@code java AssertionAudit.java TREE TABLE} fails if the tree has an assertion that the table
 * does not list, the table lists one that is in no tree, or a row says that a peer or the
 * application can make it fire. A row applies to the versions that its column names, to all if it
 * is empty. {@code --list} prints the tree's assertions as rows.
 */
final class AssertionAudit {
  private static final Pattern MACRO =
      Pattern.compile(
          "\\b(zmq_assert|errno_assert|alloc_assert|posix_assert|gai_assert|wsa_assert"
              + "|wsa_assert_no|win_assert|zmq_abort|assert|abort)\\s*\\(");
  private static final Pattern FUNCTION =
      Pattern.compile("([~\\w:<>*, ]*?)([\\w~:]+(?:<[^()]*>)?::)?(~?\\w+|operator\\S+)\\s*\\(");
  private static final Set<String> CAUSES = Set.of("exhaustion", "nobody", "not built");

  private AssertionAudit() {}

  /** One row of the table: file, function, assertion and versions are its key. */
  private record Row(
      String file,
      String function,
      String assertion,
      int times,
      String versions,
      String who,
      String why) {
    static Row parse(String line) {
      String[] cells = line.split("\t", -1);
      if (cells.length != 7) {
        throw new IllegalArgumentException("a row has 7 columns: " + line);
      }
      return new Row(
          cells[0], cells[1], cells[2], Integer.parseInt(cells[3]), cells[4], cells[5], cells[6]);
    }

    String key() {
      return file + "\t" + function + "\t" + assertion;
    }

    boolean appliesTo(String version) {
      return versions.isEmpty() || versions.equals(version);
    }
  }

  public static void main(String[] arguments) throws IOException {
    Path tree = Path.of(arguments[0]);
    if (arguments[1].equals("--list")) {
      assertions(tree, Set.of())
          .forEach((key, times) -> System.out.println(key + "\t" + times + "\t\t?\t?"));
      return;
    }
    List<String> findings = compare(tree, Path.of(arguments[1]));
    findings.forEach(System.out::println);
    System.out.println(
        findings.isEmpty()
            ? "The audit lists every assertion of libzmq " + version(tree) + "."
            : findings.size()
                + " findings: "
                + arguments[1]
                + " and libzmq "
                + version(tree)
                + " differ.");
    System.exit(findings.isEmpty() ? 0 : 1);
  }

  private static List<String> compare(Path tree, Path table) throws IOException {
    String version = version(tree);
    List<Row> rows = new ArrayList<>();
    for (String line : Files.readAllLines(table)) {
      if (!line.startsWith("#") && !line.startsWith("file\t")) {
        rows.add(Row.parse(line));
      }
    }
    Set<String> notBuilt = new HashSet<>();
    Map<String, Integer> listed = new HashMap<>();
    List<String> findings = new ArrayList<>();
    for (Row row : rows) {
      if (!CAUSES.contains(row.who) || row.why.length() < 8) {
        findings.add("not decided: " + row.key() + "\t" + row.who + "\t" + row.why);
      }
      if (row.function.equals("*")) { // the whole file
        notBuilt.add(row.file);
      } else if (row.appliesTo(version)) {
        listed.merge(row.key(), row.times, Integer::sum);
      }
    }
    Map<String, Integer> found = assertions(tree, notBuilt);
    found.forEach(
        (key, times) -> {
          int known = listed.getOrDefault(key, 0);
          if (known != times) {
            findings.add("in the source " + times + ", in the table " + known + " times: " + key);
          }
        });
    listed.keySet().stream()
        .filter(key -> !found.containsKey(key))
        .forEach(key -> findings.add("in the table, not in the source: " + key));
    return findings;
  }

  private static String version(Path tree) throws IOException {
    String header = Files.readString(tree.resolve("include/zmq.h"));
    List<String> parts = new ArrayList<>();
    for (String part : Arrays.asList("MAJOR", "MINOR", "PATCH")) {
      Matcher number = Pattern.compile("#define ZMQ_VERSION_" + part + " (\\d+)").matcher(header);
      if (!number.find()) {
        throw new IllegalArgumentException("no version in " + tree);
      }
      parts.add(number.group(1));
    }
    return String.join(".", parts);
  }

  // ---- reading the source

  /** How often each assertion is there, by file, function and text. */
  private static Map<String, Integer> assertions(Path tree, Set<String> notBuilt)
      throws IOException {
    Map<String, Integer> found = new TreeMap<>();
    List<Path> files;
    try (Stream<Path> all = Files.list(tree.resolve("src"))) {
      files = all.filter(file -> file.toString().matches(".*\\.[ch]pp")).sorted().toList();
    }
    for (Path file : files) {
      String name = file.getFileName().toString();
      if (!notBuilt.contains(name)) {
        read(name, Files.readString(file), found);
      }
    }
    return found;
  }

  private static void read(String file, String source, Map<String, Integer> found) {
    String code = withoutComments(source);
    String[] lines = code.split("\n", -1);
    int[] starts = new int[lines.length];
    String[] functions = new String[lines.length];
    String function = "";
    boolean defines = false;
    int start = 0;
    for (int i = 0; i < lines.length; i++) {
      starts[i] = start;
      start += lines[i].length() + 1;
      if (lines[i].matches("\\s*\\{\\s*")) {
        function = signature(lines, i, function);
      }
      defines = defines ? lines[i - 1].endsWith("\\") : false;
      defines |= lines[i].startsWith("#");
      functions[i] = defines ? null : function;
    }
    Matcher macro = MACRO.matcher(code);
    while (macro.find()) {
      int line = Arrays.binarySearch(starts, macro.start());
      String in = functions[line < 0 ? -line - 2 : line];
      if (in != null && !in.isEmpty()) {
        String text = code.substring(macro.start(), end(code, macro.end())).replaceAll("\\s+", " ");
        found.merge(file + "\t" + in + "\t" + text, 1, Integer::sum);
      }
    }
  }

  /**
   * The function whose body begins with the brace of a line; the one so far if it is another kind
   * of block.
   */
  private static String signature(String[] lines, int brace, String before) {
    int indent = lines[brace].indexOf('{');
    StringBuilder text = new StringBuilder();
    for (int i = brace - 1; i >= 0 && !lines[i].isBlank(); i--) {
      text.insert(0, lines[i].strip() + " ");
      int its = lines[i].length() - lines[i].stripLeading().length();
      if (its <= indent && !lines[i].strip().startsWith(":")) {
        boolean returnType =
            i > 0
                && lines[i - 1].matches("[\\w:<>\\*& ]+")
                && its == indent
                && !lines[i].contains("(");
        if (!returnType) {
          break;
        }
      }
    }
    String head = text.toString().replaceAll("^template <[^(]*> (?=\\w)", "");
    Matcher function = FUNCTION.matcher(head);
    boolean block =
        head.matches("(namespace|class|struct|union|enum|extern|static const|typedef).*")
            && !head.contains("(");
    if (block || !function.find()) {
      return before;
    }
    String owner = function.group(2) == null ? "" : function.group(2);
    return (owner + function.group(3)).replaceFirst("^zmq::", "").replaceAll("<[^>]*>", "");
  }

  private static int end(String code, int from) {
    int depth = 1;
    int at = from;
    while (depth > 0) {
      char c = code.charAt(at++);
      if (c == '"' || c == '\'') {
        at = afterQuote(code, at, c);
      } else if (c == '(') {
        depth++;
      } else if (c == ')') {
        depth--;
      }
    }
    return at;
  }

  private static int afterQuote(String code, int from, char quote) {
    int at = from;
    while (code.charAt(at) != quote) {
      at += code.charAt(at) == '\\' ? 2 : 1;
    }
    return at + 1;
  }

  private static String withoutComments(String source) {
    StringBuilder code = new StringBuilder();
    int at = 0;
    while (at < source.length()) {
      char c = source.charAt(at);
      if (source.startsWith("//", at)) {
        at = source.indexOf('\n', at);
      } else if (source.startsWith("/*", at)) {
        int end = source.indexOf("*/", at) + 2;
        code.append(source.substring(at, end).replaceAll("[^\n]", ""));
        at = end;
      } else if (c == '"' || c == '\'') {
        int end = afterQuote(source, at + 1, c);
        code.append(source, at, end);
        at = end;
      } else {
        code.append(c);
        at++;
      }
    }
    return code.toString();
  }
}
