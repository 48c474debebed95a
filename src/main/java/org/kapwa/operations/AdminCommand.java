package org.kapwa.operations;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.kapwa.accounts.Accounts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// For the technician who has to let somebody in.
@Command(name = "admin", description = "Looks after administrators.")
final class AdminCommand {

    private static final int NOBODY = 4;

    @Command(name = "promote", description = "Makes a member an administrator.")
    int promote(
            @Parameters(paramLabel = "E-MAIL", description = "the member's address") String email,
            @Option(names = "--home", description = "the data folder (default: KAPWA_HOME or ./home)") @Nullable Path home) {
        try (var site = CommandSite.open(home)) {
            var promoted = site.part(Accounts.class).promote(email);
            System.out.println(promoted
                    .map(member -> member.name() + " is an administrator now.")
                    .orElse("No active member has the address " + email + "."));
            return promoted.isPresent() ? 0 : NOBODY;
        }
    }
}
