package org.kapwa.operations;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The port that the site listens on, tried before anything else: nothing is made or started for a port that cannot be
/// had.
record Port(int number) {

    private static final int USUAL = 8080;
    private static final int PRIVILEGED = 1024;

    /// @param named what the option says, if it is there; else the environment says it
    static Port of(@Nullable Integer named) {
        return new Port(named == null ? fromEnvironment() : named);
    }

    /// What is no number at all is told with the other settings.
    private static int fromEnvironment() {
        var named = System.getenv("KAPWA_PORT");
        return named == null || !named.strip().matches("\\d{1,5}") ? USUAL : Integer.parseInt(named.strip());
    }

    /// Why nobody can listen there, if so.
    Optional<String> hindrance() {
        try (var _ = new ServerSocket(number)) {
            return Optional.empty();
        } catch (IllegalArgumentException noPort) {
            return Optional.empty();
        } catch (IOException taken) {
            return Optional.of("port " + number + (number < PRIVILEGED ? " is in use or not open to you" : " is in use"));
        }
    }
}
