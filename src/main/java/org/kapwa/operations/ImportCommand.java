package org.kapwa.operations;

import picocli.CommandLine.Command;

/// Brings things into the site from files.
@Command(
        name = "import",
        description = "Brings things into the site from files.",
        subcommands = {ImportResourcesCommand.class, ImportConceptsCommand.class})
final class ImportCommand {}
