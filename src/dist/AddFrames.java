import java.io.IOException;
import java.io.OutputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.StackMapsOption;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Gives the classes of a jar that were compiled for Java 5 the frames that verifiers of today go by, and the version of Java 8. The
 * JVM keeps no class without them in its cache, and looks through each at every start.
 */
class AddFrames {

  private static final String NOTICE =
      """
      The class files of this jar are not those of its makers: the build of Digit Workbench has added
      stack map frames to those for Java 5, and raised their version to that of Java 8.
      """;

  public static void main(String[] arguments) throws IOException {
    Path jar = Path.of(arguments[0]);
    Path changed = Path.of(jar + ".new");
    try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()});
        ZipFile in = new ZipFile(jar.toFile());
        OutputStream file = Files.newOutputStream(changed);
        ZipOutputStream out = new ZipOutputStream(file)) {
      ClassFile classes =
          ClassFile.of(
              StackMapsOption.GENERATE_STACK_MAPS,
              ClassFile.ClassHierarchyResolverOption.of(
                  ClassHierarchyResolver.ofClassLoading(loader)));
      for (ZipEntry entry : Collections.list(in.entries())) {
        byte[] content = in.getInputStream(entry).readAllBytes();
        ZipEntry copy = new ZipEntry(entry.getName());
        copy.setTime(entry.getTime());
        out.putNextEntry(copy);
        out.write(entry.getName().endsWith(".class") ? withFrames(classes, content) : content);
      }
      // The Apache License asks for it.
      ZipEntry notice = new ZipEntry("META-INF/CHANGED.txt");
      notice.setTime(0);
      out.putNextEntry(notice);
      out.write(NOTICE.getBytes(StandardCharsets.UTF_8));
    }
    Files.move(changed, jar, StandardCopyOption.REPLACE_EXISTING);
  }

  private static byte[] withFrames(ClassFile classes, byte[] content) {
    ClassModel model = classes.parse(content);
    if (model.majorVersion() >= ClassFile.JAVA_6_VERSION) {
      return content;
    }
    // A body that no transform goes through would be copied as it is, without frames.
    ClassTransform bodies = ClassTransform.transformingMethodBodies(CodeTransform.ACCEPT_ALL);
    return classes.transformClass(
        model,
        bodies.andThen(
            ClassTransform.endHandler(
                builder -> builder.withVersion(ClassFile.JAVA_8_VERSION, 0))));
  }
}
