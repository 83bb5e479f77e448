// SPDX-License-Identifier: MPL-2.0
package packing;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/**
 * Copies the sources for the javadoc tool. The public members of package-private superclasses are
 * moved into the public nested classes of {@code ZMQ} that extend them: the tool links to such
 * members under the name of the superclass, and does not list the deprecated ones.
 *
 * <p>Usage: {@code java packing.ApiSources sources target}.
 */
public final class ApiSources {
  private static final String MAIN = "org/zeromq/ZMQ.java";

  private final Path sources;
  private final Path target;

  public static void main(String[] args) throws IOException {
    new ApiSources(Path.of(args[0]), Path.of(args[1])).write();
  }

  ApiSources(Path sources, Path target) {
    this.sources = sources;
    this.target = target;
  }

  void write() throws IOException {
    Folders.delete(target);
    try (Stream<Path> files = Files.walk(sources)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        if (!file.endsWith("module-info.java")) {
          Path copy = target.resolve(sources.relativize(file).toString());
          Files.createDirectories(copy.getParent());
          Files.copy(file, copy);
        }
      }
    }
    Source zmq = new Source(sources.resolve(MAIN));
    Set<String> imports = new TreeSet<>(zmq.imports());
    String text = zmq.text;
    List<? extends Tree> members = zmq.type.getMembers();
    for (int i = members.size() - 1; i >= 0; i--) { // from the end: earlier positions stay
      if (members.get(i) instanceof ClassTree nested && isHiddenBase(nested)) {
        text = withMembersOfBases(zmq, nested, text, imports);
      }
    }
    String declarations = text.substring(zmq.endOfImports());
    Files.writeString(
        target.resolve(MAIN), "package org.zeromq;\n\n" + String.join("", imports) + declarations);
  }

  private boolean isHiddenBase(ClassTree type) throws IOException {
    if (type.getExtendsClause() == null) {
      return false;
    }
    Path file = file(type.getExtendsClause().toString());
    return Files.exists(file) && !new Source(file).isPublic();
  }

  private Path file(String simpleName) {
    return sources.resolve("org/zeromq/" + simpleName + ".java");
  }

  /** The text of ZMQ.java with the members of all bases at the end of a nested class. */
  private String withMembersOfBases(Source zmq, ClassTree nested, String text, Set<String> imports)
      throws IOException {
    Set<String> signatures = new HashSet<>();
    for (Tree member : nested.getMembers()) {
      if (zmq.commentOf(nested, member).contains("/**")) {
        signatures.add(signature(member));
      }
    }
    StringBuilder moved = new StringBuilder();
    Tree base = nested.getExtendsClause();
    while (base != null) {
      Source source = new Source(file(base.toString()));
      imports.addAll(source.imports());
      for (Tree member : source.type.getMembers()) {
        boolean inherits = source.commentOf(source.type, member).contains("{@inheritDoc}");
        if (isVisible(member) && !inherits && signatures.add(signature(member))) {
          moved.append(source.textOf(source.type, member));
        }
      }
      base = source.type.getExtendsClause();
    }
    int end = zmq.end(nested) - 1;
    String result = text.substring(0, end) + moved + text.substring(end);
    for (Tree member : nested.getMembers()) { // those that are in the bases with a comment
      String own = zmq.textOf(nested, member);
      if (member instanceof MethodTree && !own.contains("/**") && has(moved, member)) {
        result = result.replace(own, "");
      }
    }
    String clause = " extends " + nested.getExtendsClause();
    return result.replace(
        "class " + nested.getSimpleName() + clause, "class " + nested.getSimpleName());
  }

  private static boolean has(CharSequence moved, Tree member) {
    MethodTree method = (MethodTree) member;
    return moved.toString().contains(" " + method.getName() + "(");
  }

  private static boolean isVisible(Tree member) {
    Set<Modifier> modifiers =
        member instanceof MethodTree method
            ? method.getModifiers().getFlags()
            : member instanceof VariableTree field ? field.getModifiers().getFlags() : Set.of();
    return modifiers.contains(Modifier.PUBLIC) || modifiers.contains(Modifier.PROTECTED);
  }

  private static String signature(Tree member) {
    if (member instanceof MethodTree method) {
      List<String> types = new ArrayList<>();
      method.getParameters().forEach(each -> types.add(each.getType().toString()));
      return method.getName() + types.toString();
    }
    return member instanceof VariableTree field ? field.getName().toString() : "";
  }

  /** A parsed source file with one type. */
  private static final class Source {
    final String text;
    final ClassTree type;
    private final CompilationUnitTree unit;
    private final SourcePositions positions;

    Source(Path file) throws IOException {
      text = Files.readString(file);
      JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
      var manager = compiler.getStandardFileManager(null, null, null);
      JavacTask task =
          (JavacTask)
              compiler.getTask(null, manager, null, null, null, manager.getJavaFileObjects(file));
      unit = task.parse().iterator().next();
      positions = Trees.instance(task).getSourcePositions();
      type = (ClassTree) unit.getTypeDecls().get(0);
    }

    boolean isPublic() {
      return type.getModifiers().getFlags().contains(Modifier.PUBLIC);
    }

    List<String> imports() {
      return unit.getImports().stream().map(ImportTree::toString).toList();
    }

    int endOfImports() {
      List<? extends ImportTree> imports = unit.getImports();
      return end(imports.get(imports.size() - 1));
    }

    int end(Tree tree) {
      return (int) positions.getEndPosition(unit, tree);
    }

    /** The text of a member with the comments before it. */
    String textOf(ClassTree owner, Tree member) {
      return text.substring(endOfPrevious(owner, member), end(member));
    }

    String commentOf(ClassTree owner, Tree member) {
      int start = (int) positions.getStartPosition(unit, member);
      return start < 0 ? "" : text.substring(endOfPrevious(owner, member), start);
    }

    private int endOfPrevious(ClassTree owner, Tree member) {
      int at = owner.getMembers().indexOf(member);
      int from = (int) positions.getStartPosition(unit, owner);
      int end = at == 0 ? -1 : end(owner.getMembers().get(at - 1));
      return end > from ? end : text.indexOf('{', from) + 1;
    }
  }
}
