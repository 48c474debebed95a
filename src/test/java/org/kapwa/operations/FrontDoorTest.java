package org.kapwa.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The script `kapwa` in a tree whose sources cannot be built.
class FrontDoorTest {

    /// What the script takes from the machine besides JDK, Maven and browsers.
    private static final List<String> TOOLS = List.of(
            "bash", "cat", "date", "dirname", "env", "find", "flock", "id", "mkdir", "readlink", "sed", "sh", "touch", "tr");

    @TempDir
    private Path tree;

    /// What was built last: a program that says so, and stays when it is asked to.
    static final class LastBuild {
        public static void main(String[] arguments) throws InterruptedException {
            System.out.println("the last build does " + String.join(" ", arguments));
            if (List.of(arguments).contains("stay")) {
                Thread.sleep(60_000);
            }
        }
    }

    @BeforeEach
    void layOut() throws IOException {
        Files.copy(Path.of("kapwa"), tree.resolve("kapwa"), StandardCopyOption.COPY_ATTRIBUTES);
        Files.createDirectories(tree.resolve("src/main"));
        Files.createFile(tree.resolve("pom.xml"));
        var maven = Files.createDirectories(tree.resolve("bin")).resolve("mvn");
        Files.writeString(maven, "#!/bin/sh\necho 'a fault in the sources'\nexit 1\n");
        Files.setPosixFilePermissions(maven, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @Test
    void whatCannotBeBuiltIsServedAsItWasAndSaysSo() throws Exception {
        buildOnce();
        Files.setLastModifiedTime(tree.resolve("target/app/built"), FileTime.from(Instant.EPOCH));

        var run = run("serve", "--port=1");

        assertThat(run.output())
                .contains("a fault in the sources", "THIS IS AN OLD BUILD, of 20", "the last build does serve --port=1");
        assertThat(run.exit()).isZero();
    }

    @Test
    void whatHasNotChangedIsServedWithoutAWord() throws Exception {
        buildOnce();

        assertThat(run("serve").output()).isEqualTo("the last build does serve\n");
    }

    @Test
    void whatWasNeverBuiltIsNotServed() throws Exception {
        var run = run("serve");

        assertThat(run.output()).contains("a fault in the sources", "there is no earlier build");
        assertThat(run.exit()).isEqualTo(1);
    }

    @Test
    void whoAsksForABuildIsToldThatThereIsNone() throws Exception {
        buildOnce();
        Files.setLastModifiedTime(tree.resolve("target/app/built"), FileTime.from(Instant.EPOCH));

        assertThat(run("build").exit()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"build", "test", "bench", "fmt"})
    void whoAsksWhatACommandOfTheSourcesTakesIsToldAndNothingRuns(String command) throws Exception {
        var run = run(command, "--help");

        assertThat(run.output()).startsWith("Usage: ./kapwa COMMAND").contains("  " + command + " ");
        assertThat(run.exit()).isZero();
    }

    @Test
    void nothingIsBuiltUnderASiteThatRuns() throws Exception {
        buildOnce();
        Files.setLastModifiedTime(tree.resolve("target/app/built"), FileTime.from(Instant.EPOCH));
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var jar = tree.resolve("target/app/kapwa.jar").toString();
        var site = new ProcessBuilder(java, "-jar", jar, "serve", "stay").start();

        var run = run("import", "resources");
        var build = run("build");

        site.destroyForcibly();
        assertThat(build.output()).contains("a site runs from the last build");
        assertThat(build.exit()).isNotZero();
        assertThat(run.output())
                .contains("a site runs from it", "the last build does import resources")
                .doesNotContain("a fault in the sources");
    }

    /// A build tries its site out before it is done, which is no site that somebody serves.
    @Test
    void whatIsBeingBuiltIsWaitedFor() throws Exception {
        buildOnce();
        var built = tree.resolve("target/app/built");
        Files.setLastModifiedTime(built, FileTime.from(Instant.EPOCH));
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var jar = tree.resolve("target/app/kapwa.jar").toString();
        var trainer = new ProcessBuilder(java, "-jar", jar, "serve", "--train", "stay").start();
        var build = new ProcessBuilder("flock", tree.resolve("target/build.lock").toString(), "sh", "-c", "echo begun; sleep 2; touch " + built)
                .start();
        build.inputReader().readLine();

        var run = run("import", "resources");

        trainer.destroyForcibly();
        assertThat(run.output())
                .contains("Another build is under way", "the last build does import resources")
                .doesNotContain("a site runs from it", "OLD BUILD", "a fault in the sources");
    }

    @Nested
    class OnAMachineOfItsOwn {

        private Path bin;
        private Path jvm;

        @BeforeEach
        void furnish() throws IOException {
            bin = Files.createDirectories(tree.resolve("machine/bin"));
            jvm = Files.createDirectories(tree.resolve("machine/jvm"));
            for (var tool : TOOLS) {
                Files.createSymbolicLink(bin.resolve(tool), Path.of("/usr/bin", tool));
            }
            var script = tree.resolve("kapwa");
            Files.writeString(script, Files.readString(script).replace("/usr/lib/jvm", jvm.toString()).replace("/usr/bin", bin.toString()));
        }

        @Test
        void aJdkIsFoundAmongThoseOfTheSystem() throws Exception {
            buildOnce();
            program(jvm.resolve("old/bin/javac"), "exit 1");
            Files.writeString(jvm.resolve("old/release"), "JAVA_VERSION=\"21.0.9\"\n");
            Files.createSymbolicLink(jvm.resolve("temurin"), Path.of(System.getProperty("java.home")));

            assertThat(serve().output()).isEqualTo("the last build does serve\n");
        }

        @Test
        void aJdkIsFoundOnThePath() throws Exception {
            buildOnce();
            Files.createSymbolicLink(bin.resolve("javac"), Path.of(System.getProperty("java.home"), "bin", "javac"));

            assertThat(serve().output()).isEqualTo("the last build does serve\n");
        }

        @Test
        void whereEveryJdkIsTooOldItSaysSo() throws Exception {
            buildOnce();
            program(jvm.resolve("old/bin/javac"), "exit 1");
            Files.writeString(jvm.resolve("old/release"), "JAVA_VERSION=\"24.0.2\"\n");

            var run = serve();

            assertThat(run.output()).isEqualTo("kapwa: no JDK 25 or later was found. Install one (for example Temurin 25) and set JAVA_HOME, or put"
                    + " its javac on the PATH.\n");
            assertThat(run.exit()).isEqualTo(1);
        }

        @Test
        void whereThereIsNoMavenItSaysHowToGetIt() throws Exception {
            var run = alone(System.getProperty("java.home"), "build");

            assertThat(run.output()).contains("kapwa: Maven was not found. On Debian: apt-get install maven");
            assertThat(run.exit()).isEqualTo(1);
        }

        @ParameterizedTest
        @CsvSource({"Chromium, chromium, w3m", "w3m, w3m, chromium"})
        void whereABrowserIsMissingAndMayNotBeInstalledNothingIsTested(String name, String missing, String there) throws Exception {
            program(bin.resolve(there), "exit 1");
            Files.delete(bin.resolve("id"));
            program(bin.resolve("id"), "echo 1000");
            program(bin.resolve("apt-get"), "echo installed");
            program(bin.resolve("mvn"), "echo tested");

            var run = alone(System.getProperty("java.home"), "test");

            assertThat(run.output()).isEqualTo("kapwa: the tests need %s at %s. On Debian: apt-get install %s\n"
                    .formatted(name, bin.resolve(missing), missing));
            assertThat(run.exit()).isEqualTo(1);
        }

        @Test
        void rootGetsTheBrowsersThatAreMissing() throws Exception {
            Files.delete(bin.resolve("id"));
            program(bin.resolve("id"), "echo 0");
            program(bin.resolve("mvn"), "echo tested");
            program(bin.resolve("apt-get"), "for last; do :; done; [ $1 = update ] || ln -s /usr/bin/true " + bin + "/$last");
            Files.createSymbolicLink(bin.resolve("ln"), Path.of("/usr/bin/ln"));

            var run = alone(System.getProperty("java.home"), "test");

            assertThat(run.output()).contains("Installing Chromium", "Installing w3m").endsWith("tested\n");
        }

        private Run serve() throws IOException, InterruptedException {
            return alone("", "serve");
        }

        /// Runs the script where nothing but this machine's programs is found.
        private Run alone(String javaHome, String... words) throws IOException, InterruptedException {
            return run(Map.of("PATH", bin.toString(), "HOME", tree.toString(), "JAVA_HOME", javaHome), words);
        }

        private static void program(Path file, String content) throws IOException {
            Files.createDirectories(file.getParent());
            Files.writeString(file, "#!/bin/sh\n" + content + "\n");
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    private void buildOnce() throws IOException {
        var app = tree.resolve("target/app");
        Files.createDirectories(app.resolve("lib"));
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, LastBuild.class.getName());
        var file = LastBuild.class.getName().replace('.', '/') + ".class";
        try (var jar = new JarOutputStream(Files.newOutputStream(app.resolve("kapwa.jar")), manifest);
                var program = LastBuild.class.getClassLoader().getResourceAsStream(file)) {
            jar.putNextEntry(new JarEntry(file));
            program.transferTo(jar);
        }
        Files.createFile(app.resolve("built"));
    }

    private record Run(int exit, String output) {}

    private Run run(String... words) throws IOException, InterruptedException {
        return run(Map.of("PATH", tree.resolve("bin") + ":" + System.getenv("PATH"), "JAVA_HOME", System.getProperty("java.home")), words);
    }

    private Run run(Map<String, String> variables, String... words) throws IOException, InterruptedException {
        var output = tree.resolve("output");
        var script = new ProcessBuilder(tree.resolve("kapwa").toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        script.command().addAll(List.of(words));
        script.environment().putAll(variables);
        return new Run(script.start().waitFor(), Files.readString(output));
    }
}
