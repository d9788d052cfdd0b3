import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.RecordComponentVisitor;
import org.objectweb.asm.Type;

/**
 * Adds to every compiled record the methods of {@code fi.tukipakki.model.Components}. Maven runs
 * this while it builds; a class that has them is left as it is.
 */
public final class TellComponents extends ClassVisitor {
  private static final String FACE = "fi/tukipakki/model/Components";

  private final List<String> names = new ArrayList<>();
  private final List<Type> types = new ArrayList<>();
  private String owner;

  private TellComponents(ClassVisitor next) {
    super(Opcodes.ASM9, next);
  }

  /**
   * @param args the folder of compiled classes
   */
  public static void main(String[] args) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(Path.of(args[0]))) {
      files = all.filter(file -> file.toString().endsWith(".class")).sorted().toList();
    }
    for (Path file : files) {
      ClassReader old = new ClassReader(Files.readAllBytes(file));
      if (old.getSuperName().equals("java/lang/Record")
          && !List.of(old.getInterfaces()).contains(FACE)) {
        ClassWriter changed = new ClassWriter(old, 0);
        old.accept(new TellComponents(changed), 0);
        Files.write(file, changed.toByteArray());
      }
    }
  }

  @Override
  public void visit(
      int version, int access, String name, String sign, String above, String[] faces) {
    owner = name;
    List<String> all = new ArrayList<>(List.of(faces));
    all.add(FACE);
    // A generic signature names the interfaces too.
    String signed = sign == null ? null : sign + "L" + FACE + ";";
    super.visit(version, access, name, signed, above, all.toArray(new String[0]));
  }

  @Override
  public RecordComponentVisitor visitRecordComponent(String name, String type, String sign) {
    names.add(name);
    types.add(Type.getType(type));
    return super.visitRecordComponent(name, type, sign);
  }

  @Override
  public void visitEnd() {
    index();
    component();
    super.visitEnd();
  }

  /** A switch over the hashes of the names, as javac makes it. */
  private void index() {
    MethodVisitor code =
        cv.visitMethod(Opcodes.ACC_PUBLIC, "componentIndex", "(Ljava/lang/String;)I", null, null);
    code.visitCode();
    Map<Integer, List<Integer>> byHash = new TreeMap<>();
    for (int i = 0; i < names.size(); i++) {
      byHash.computeIfAbsent(names.get(i).hashCode(), hash -> new ArrayList<>()).add(i);
    }
    Label none = new Label();
    if (!names.isEmpty()) {
      code.visitVarInsn(Opcodes.ALOAD, 1);
      code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, "java/lang/String", "hashCode", "()I", false);
      int[] hashes = byHash.keySet().stream().mapToInt(Integer::intValue).toArray();
      Label[] cases = Stream.generate(Label::new).limit(hashes.length).toArray(Label[]::new);
      code.visitLookupSwitchInsn(none, hashes, cases);
      for (int i = 0; i < hashes.length; i++) {
        code.visitLabel(cases[i]);
        code.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
        for (int place : byHash.get(hashes[i])) {
          Label other = new Label();
          code.visitVarInsn(Opcodes.ALOAD, 1);
          code.visitLdcInsn(names.get(place));
          code.visitMethodInsn(
              Opcodes.INVOKEVIRTUAL, "java/lang/String", "equals", "(Ljava/lang/Object;)Z", false);
          code.visitJumpInsn(Opcodes.IFEQ, other);
          code.visitIntInsn(Opcodes.SIPUSH, place);
          code.visitInsn(Opcodes.IRETURN);
          code.visitLabel(other);
          code.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
        }
        code.visitJumpInsn(Opcodes.GOTO, none);
      }
      code.visitLabel(none);
      code.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
    }
    code.visitInsn(Opcodes.ICONST_M1);
    code.visitInsn(Opcodes.IRETURN);
    code.visitMaxs(2, 2);
    code.visitEnd();
  }

  private void component() {
    MethodVisitor code =
        cv.visitMethod(Opcodes.ACC_PUBLIC, "component", "(I)Ljava/lang/Object;", null, null);
    code.visitCode();
    if (!names.isEmpty()) {
      Label none = new Label();
      Label[] cases = Stream.generate(Label::new).limit(names.size()).toArray(Label[]::new);
      code.visitVarInsn(Opcodes.ILOAD, 1);
      code.visitTableSwitchInsn(0, names.size() - 1, none, cases);
      for (int i = 0; i < cases.length; i++) {
        code.visitLabel(cases[i]);
        code.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
        code.visitVarInsn(Opcodes.ALOAD, 0);
        String accessor = "()" + types.get(i).getDescriptor();
        code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, owner, names.get(i), accessor, false);
        box(code, types.get(i));
        code.visitInsn(Opcodes.ARETURN);
      }
      code.visitLabel(none);
      code.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
    }
    String exception = "java/lang/IllegalArgumentException";
    code.visitTypeInsn(Opcodes.NEW, exception);
    code.visitInsn(Opcodes.DUP);
    code.visitMethodInsn(Opcodes.INVOKESPECIAL, exception, "<init>", "()V", false);
    code.visitInsn(Opcodes.ATHROW);
    code.visitMaxs(2, 2);
    code.visitEnd();
  }

  private static void box(MethodVisitor code, Type type) {
    String box =
        switch (type.getSort()) {
          case Type.BOOLEAN -> "java/lang/Boolean";
          case Type.BYTE -> "java/lang/Byte";
          case Type.CHAR -> "java/lang/Character";
          case Type.SHORT -> "java/lang/Short";
          case Type.INT -> "java/lang/Integer";
          case Type.LONG -> "java/lang/Long";
          case Type.FLOAT -> "java/lang/Float";
          case Type.DOUBLE -> "java/lang/Double";
          default -> null;
        };
    if (box != null) {
      String valueOf = "(" + type.getDescriptor() + ")L" + box + ";";
      code.visitMethodInsn(Opcodes.INVOKESTATIC, box, "valueOf", valueOf, false);
    }
  }
}
