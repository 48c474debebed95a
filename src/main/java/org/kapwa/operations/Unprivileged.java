package org.kapwa.operations;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// How PostgreSQL's programs are called, since they refuse to run as root: an ordinary user calls them as they are;
/// root calls them in a user namespace or, where the system allows none (many containers), as `nobody`, to whom the
/// data then belongs.
enum Unprivileged {
    AS_IS,
    IN_NAMESPACE("unshare", "--user"),
    // The folders above the data may be closed to all but root (a clone in /root). The last option lets it pass them
    // when it asks, as nobody, whether it may run its own programs.
    AS_NOBODY(
            "setpriv",
            "--reuid=" + Unprivileged.NOBODY,
            "--regid=" + Unprivileged.NOBODY,
            "--clear-groups",
            "--inh-caps=-all,+dac_override",
            "--ambient-caps=-all,+dac_override",
            "--securebits=+no_setuid_fixup");

    private static final int NOBODY = 65_534;

    private final List<String> prefix;

    Unprivileged(String... prefix) {
        this.prefix = List.of(prefix);
    }

    static Unprivileged here() {
        if (!isRoot()) {
            return AS_IS;
        }
        if (IN_NAMESPACE.works()) {
            return IN_NAMESPACE;
        }
        if (AS_NOBODY.works()) {
            return AS_NOBODY;
        }
        throw new CannotStart(
                "PostgreSQL does not run as root, and this system lets root take no other identity.",
                "Run Kapwa as an ordinary user, or name a PostgreSQL of your own with KAPWA_DATABASE_URL.");
    }

    List<String> command(Path program, List<String> arguments) {
        var command = new ArrayList<>(prefix);
        command.add(program.toString());
        command.addAll(arguments);
        return command;
    }

    /// Gives a folder with all that is in it to whom the programs run as, who was another when the system allowed other
    /// things.
    void own(Path folder) throws IOException {
        var owner = this == AS_NOBODY ? NOBODY : 0;
        if (this == AS_IS || Files.getAttribute(folder, "unix:uid").equals(owner)) {
            return;
        }
        try (var all = Files.walk(folder)) {
            for (var each : all.toList()) {
                Files.setAttribute(each, "unix:uid", owner, LinkOption.NOFOLLOW_LINKS);
                Files.setAttribute(each, "unix:gid", owner, LinkOption.NOFOLLOW_LINKS);
            }
        }
    }

    boolean works() {
        try {
            var id = new ProcessBuilder(command(Path.of("id"), List.of("-u"))).start();
            var uid = new String(id.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
            return id.waitFor() == 0 && !uid.isEmpty() && !uid.equals("0");
        } catch (IOException noSuchProgram) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    static boolean isRoot() {
        try {
            return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
        } catch (IOException | UnsupportedOperationException notThatKindOfSystem) {
            return false;
        }
    }
}
