// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.zeromq.LegacySurface.OldClass;
import org.zeromq.LegacySurface.OldMember;

/** The public and protected classes and members of a jar, read without loading its classes. */
final class JarSurface {
  private static final int VISIBLE = Opcodes.ACC_PUBLIC | Opcodes.ACC_PROTECTED;
  private static final int MODIFIERS =
      VISIBLE
          | Opcodes.ACC_STATIC
          | Opcodes.ACC_FINAL
          | Opcodes.ACC_ABSTRACT
          | Opcodes.ACC_INTERFACE;

  private JarSurface() {}

  /** The classes of a package and of those below it, sorted by name. */
  static List<OldClass> classes(Path jar, String packageName) throws IOException {
    String folder = packageName.replace('.', '/') + '/';
    List<OldClass> classes = new ArrayList<>();
    try (JarFile file = new JarFile(jar.toFile())) {
      Enumeration<JarEntry> entries = file.entries();
      while (entries.hasMoreElements()) {
        JarEntry entry = entries.nextElement();
        if (entry.getName().startsWith(folder) && entry.getName().endsWith(".class")) {
          try (InputStream in = file.getInputStream(entry)) {
            Visitor visitor = new Visitor();
            new ClassReader(in).accept(visitor, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG);
            if (visitor.visible) {
              classes.add(visitor.surface());
            }
          }
        }
      }
    }
    classes.sort((one, other) -> one.name.compareTo(other.name));
    return classes;
  }

  private static final class Visitor extends ClassVisitor {
    private final List<OldMember> members = new ArrayList<>();
    private final List<String> supertypes = new ArrayList<>();
    private String internalName;
    private int modifiers;
    boolean visible;

    Visitor() {
      super(Opcodes.ASM9);
    }

    OldClass surface() {
      return new OldClass(internalName.replace('/', '.'), modifiers, supertypes, members);
    }

    @Override
    public void visit(
        int version, int access, String name, String sign, String superName, String[] interfaces) {
      internalName = name;
      modifiers = access & MODIFIERS;
      visible = (access & VISIBLE) != 0 && (access & Opcodes.ACC_SYNTHETIC) == 0;
      supertypes.add(superName.replace('/', '.'));
      Arrays.stream(interfaces).map(each -> each.replace('/', '.')).forEach(supertypes::add);
    }

    /** A nested class has its real modifiers here. */
    @Override
    public void visitInnerClass(String name, String outer, String inner, int access) {
      if (name.equals(internalName)) {
        modifiers = access & MODIFIERS;
        visible = outer != null && inner != null && (access & VISIBLE) != 0;
      }
    }

    @Override
    public FieldVisitor visitField(
        int access, String name, String descriptor, String sign, Object value) {
      if ((access & VISIBLE) != 0 && (access & Opcodes.ACC_SYNTHETIC) == 0) {
        String constant = value == null ? null : constant(descriptor, value);
        members.add(
            new OldMember(
                name, descriptor, access & MODIFIERS, constant, Collections.<String>emptyList()));
      }
      return null;
    }

    private static String constant(String descriptor, Object value) {
      return descriptor.equals("Z") ? String.valueOf(value.equals(1)) : value.toString();
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String descriptor, String sign, String[] exceptions) {
      if ((access & VISIBLE) != 0 && !name.equals("<clinit>")) {
        List<String> thrown =
            exceptions == null
                ? Collections.<String>emptyList()
                : Arrays.stream(exceptions)
                    .map(each -> each.replace('/', '.'))
                    .collect(Collectors.toList());
        members.add(new OldMember(name, descriptor, access & MODIFIERS, null, thrown));
      }
      return null;
    }
  }
}
