import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/**
 * Lifts the classes of a library to Java 8's class-file version. picocli's are of Java 5: a JVM
 * takes no such class into its archive of classes and verifies them slowly at every start. Maven
 * runs this while it builds; the library must be on the class path, for the types of the frames
 * that are added.
 */
public final class LiftClasses {
  /** Finds the common superclass by loading; of a class that a library can do without, Object. */
  private static final class Frames extends ClassWriter {
    Frames() {
      super(COMPUTE_FRAMES);
    }

    @Override
    protected String getCommonSuperClass(String one, String other) {
      try {
        return super.getCommonSuperClass(one, other);
      } catch (TypeNotPresentException e) {
        return "java/lang/Object";
      }
    }
  }

  private LiftClasses() {}

  /**
   * @param args the library's jar, and the folder for its classes
   */
  public static void main(String[] args) throws IOException {
    Path target = Path.of(args[1]);
    try (ZipFile jar = new ZipFile(args[0])) {
      List<? extends ZipEntry> classes =
          jar.stream().filter(entry -> entry.getName().endsWith(".class")).toList();
      for (ZipEntry entry : classes) {
        if (entry.getName().equals("module-info.class") || entry.getName().startsWith("META-INF/")) {
          continue;
        }
        Path file = target.resolve(entry.getName()).normalize();
        if (!file.startsWith(target)) {
          throw new IOException("a path out of the folder: " + entry.getName());
        }
        Files.createDirectories(file.getParent());
        try (InputStream in = jar.getInputStream(entry)) {
          Files.write(file, lift(in.readAllBytes()));
        }
      }
    }
  }

  private static byte[] lift(byte[] old) {
    ClassWriter lifted = new Frames();
    ClassVisitor newer =
        new ClassVisitor(Opcodes.ASM9, lifted) {
          @Override
          public void visit(
              int version, int access, String name, String sign, String above, String[] faces) {
            super.visit(Math.max(version, Opcodes.V1_8), access, name, sign, above, faces);
          }
        };
    // Frames are computed from the code alone; line numbers stay, for stack traces.
    new ClassReader(old).accept(newer, ClassReader.SKIP_FRAMES);
    return lifted.toByteArray();
  }
}
