package org.kapwa.operations;

import java.nio.file.FileSystemException;
import java.util.Arrays;
import picocli.CommandLine.Command;
import picocli.CommandLine.ScopeType;

/// What `./kapwa` can be told to do once it is built.
@Command(
        name = "kapwa",
        description = "A knowledge exchange for mental health and psychosocial support.",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        subcommands = {
            ServeCommand.class,
            ImportCommand.class,
            ExportCommand.class,
            SearchCommand.class,
            AdminCommand.class
        })
public final class CommandLine {

    private static final int FAILED = 1;

    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    /// What an operator can do something about is said in words; all else comes with its trace.
    private static int tell(Exception failed, picocli.CommandLine command) throws Exception {
        switch (failed) {
            case CannotStart why -> command.getErr().println("kapwa: " + why.getMessage() + " " + why.action());
            case FileSystemException file -> command.getErr()
                    .println("kapwa: " + file.getFile() + " cannot be read or written (" + file.getClass().getSimpleName() + ").");
            default -> throw failed;
        }
        return FAILED;
    }

    /// @return the process's exit code
    static int run(String... arguments) {
        var serves = arguments.length > 0 && arguments[0].equals("serve");
        return (serves ? serve() : new picocli.CommandLine(new CommandLine()))
                .setExecutionExceptionHandler((failed, command, _) -> tell(failed, command))
                .execute(serves ? Arrays.copyOfRange(arguments, 1, arguments.length) : arguments);
    }

    /// That command alone: reading the options of all others would take a tenth of a second of each start.
    private static picocli.CommandLine serve() {
        return new picocli.CommandLine(new ServeCommand()).setCommandName("kapwa serve");
    }
}
