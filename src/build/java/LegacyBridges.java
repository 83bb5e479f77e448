// SPDX-License-Identifier: MPL-2.0

import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Build step: gives each method annotated with {@code LegacyReturn} a second descriptor, with the
 * return type it had in jzmq 3.1.0 or has in JeroMQ, so that class files compiled against that
 * still link.
 *
 * <p>A class file distinguishes methods by their return types, Java source does not; so this cannot
 * be written in Java. The added methods are synthetic bridges, which compilers, javadoc and IDEs
 * pass over. Run twice, it changes nothing the second time.
 *
 * <p>Usage: {@code java -cp asm.jar LegacyBridges.java <folder of class files>}
 */
public final class LegacyBridges {
  private static final String ANNOTATION = "Lorg/zeromq/LegacyReturn;";
  private static final int API = Opcodes.ASM9;

  public static void main(String[] args) throws IOException {
    Path folder = Paths.get(args[0]);
    Map<String, Survey> surveys = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(LegacyBridges::isClassFile).collect(Collectors.toList())) {
        Survey survey = new Survey(file);
        surveys.put(survey.name, survey);
      }
    }
    int count = 0;
    for (Survey survey : surveys.values()) {
      count += addTo(survey, bridgesFor(survey, surveys));
    }
    System.out.println("bridges to legacy return types: " + count + " added");
  }

  private static boolean isClassFile(Path file) {
    return file.toString().endsWith(".class") && !file.endsWith("module-info.class");
  }

  /**
   * The bridges that a class lacks: its own and, since no code can name a base class that is not
   * public, those of such a base.
   */
  private static List<Bridge> bridgesFor(Survey survey, Map<String, Survey> surveys) {
    List<Bridge> bridges = new ArrayList<>(survey.bridges);
    Survey base = survey.isPublic ? surveys.get(survey.superName) : null;
    while (base != null && !base.isPublic) {
      bridges.addAll(base.bridges);
      base = surveys.get(base.superName);
    }
    bridges.removeIf(bridge -> !survey.methods.add(bridge.name + bridge.descriptor()));
    return bridges;
  }

  private static int addTo(Survey survey, List<Bridge> bridges) throws IOException {
    if (bridges.isEmpty()) {
      return 0;
    }
    ClassReader reader = new ClassReader(Files.readAllBytes(survey.file));
    ClassWriter writer = new ClassWriter(reader, 0);
    reader.accept(
        new ClassVisitor(API, writer) {
          @Override
          public void visitEnd() {
            bridges.forEach(bridge -> bridge.write(this, survey.name));
            super.visitEnd();
          }
        },
        0);
    Files.write(survey.file, writer.toByteArray(), TRUNCATE_EXISTING);
    return bridges.size();
  }

  /** A method and one of its legacy return types. */
  private static final class Bridge {
    final int access;
    final String name;
    final String target;
    Type returned;

    /** The method that returns it; empty for a conversion of what the method itself returns. */
    String via = "";

    Bridge(int access, String name, String target) {
      this.access = access;
      this.name = name;
      this.target = target;
    }

    String descriptor() {
      return Type.getMethodDescriptor(returned, Type.getArgumentTypes(target));
    }

    void write(ClassVisitor classVisitor, String owner) {
      boolean isStatic = (access & Opcodes.ACC_STATIC) != 0;
      int visible = access & (Opcodes.ACC_PUBLIC | Opcodes.ACC_PROTECTED | Opcodes.ACC_STATIC);
      MethodVisitor method =
          classVisitor.visitMethod(
              visible | Opcodes.ACC_SYNTHETIC | Opcodes.ACC_BRIDGE, name, descriptor(), null, null);
      method.visitCode();
      int slot = 0;
      if (!isStatic) {
        method.visitVarInsn(Opcodes.ALOAD, slot++);
      }
      for (Type argument : Type.getArgumentTypes(target)) {
        method.visitVarInsn(argument.getOpcode(Opcodes.ILOAD), slot);
        slot += argument.getSize();
      }
      int invoke = isStatic ? Opcodes.INVOKESTATIC : Opcodes.INVOKEVIRTUAL;
      if (via.isEmpty()) {
        method.visitMethodInsn(invoke, owner, name, target, false);
        convert(method, Type.getReturnType(target));
      } else {
        method.visitMethodInsn(invoke, owner, via, descriptor(), false);
      }
      method.visitInsn(returned.getOpcode(Opcodes.IRETURN));
      method.visitMaxs(Math.max(slot, 2), slot);
      method.visitEnd();
    }

    private void convert(MethodVisitor method, Type from) {
      if (returned == Type.VOID_TYPE) {
        method.visitInsn(from.getSize() == 2 ? Opcodes.POP2 : Opcodes.POP);
      } else if (from == Type.INT_TYPE && returned == Type.LONG_TYPE) {
        method.visitInsn(Opcodes.I2L);
      } else {
        throw new IllegalArgumentException(
            name + target + ": no way from " + from + " to " + returned);
      }
    }
  }

  /** The methods of a class, and the bridges its annotations ask for. */
  private static final class Survey extends ClassVisitor {
    final Path file;
    final Set<String> methods = new HashSet<>();
    final List<Bridge> bridges = new ArrayList<>();
    String name;
    String superName;
    boolean isPublic;

    Survey(Path file) throws IOException {
      super(API);
      this.file = file;
      new ClassReader(Files.readAllBytes(file))
          .accept(this, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG);
    }

    @Override
    public void visit(
        int version,
        int access,
        String className,
        String signature,
        String superClass,
        String[] interfaces) {
      name = className;
      superName = superClass;
      isPublic = (access & Opcodes.ACC_PUBLIC) != 0;
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String descriptor, String signature, String[] exceptions) {
      methods.add(name + descriptor);
      if ((access & Opcodes.ACC_SYNTHETIC) != 0) {
        return null;
      }
      return new MethodVisitor(API) {
        @Override
        public AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
          return annotation.equals(ANNOTATION) ? reading(access, name, descriptor) : null;
        }
      };
    }

    private AnnotationVisitor reading(int access, String name, String descriptor) {
      Bridge bridge = new Bridge(access, name, descriptor);
      bridges.add(bridge);
      return new AnnotationVisitor(API) {
        @Override
        public void visit(String key, Object value) {
          if (key.equals("value")) {
            bridge.returned = (Type) value;
          } else {
            bridge.via = (String) value;
          }
        }
      };
    }
  }
}
