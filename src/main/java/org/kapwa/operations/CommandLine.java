package org.kapwa.operations;

import picocli.CommandLine.Command;

/// What `./kapwa` can be told to do once it is built.
@Command(
        name = "kapwa",
        description = "A knowledge exchange for mental health and psychosocial support.",
        mixinStandardHelpOptions = true,
        subcommands = {
            ServeCommand.class,
            ImportCommand.class,
            ExportCommand.class,
            SearchCommand.class,
            AdminCommand.class
        })
public final class CommandLine {

    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    /// @return the process's exit code
    static int run(String... arguments) {
        return new picocli.CommandLine(new CommandLine()).execute(arguments);
    }
}
