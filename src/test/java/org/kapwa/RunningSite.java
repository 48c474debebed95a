package org.kapwa;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.kapwa.accounts.Accounts;
import org.kapwa.accounts.Joining;
import org.kapwa.accounts.Member;
import org.kapwa.accounts.Passwords;
import org.kapwa.web.Role;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.function.SingletonSupplier;

/// A whole site, started once for all tests that do not ask for settings of their own: real PostgreSQL, real files,
/// real HTTP. Tests keep out of each other's way by making their own people and things.
public final class RunningSite implements AutoCloseable {

    public static final String PASSWORD = "three quiet herons walk";

    private static final AtomicInteger PEOPLE = new AtomicInteger();

    private final ConfigurableApplicationContext context;
    private final String url;
    private final SingletonSupplier<String> hash =
            SingletonSupplier.of(() -> bean(Passwords.class).hash(PASSWORD));

    private RunningSite(List<String> settings) {
        try {
            var port = freePort();
            this.url = "http://localhost:" + port;
            var all = new ArrayList<>(List.of(
                    "--server.port=" + port,
                    "--kapwa.site.url=" + url,
                    "--kapwa.home=" + temporaryHome(),
                    "--kapwa.database.binaries=target/postgres-binaries",
                    "--kapwa.limits.factor=1000",
                    "--kapwa.signin.password-kibibytes=64",
                    "--kapwa.signin.staff-second-factor=offered",
                    "--kapwa.oidc.issuer=http://localhost:9",
                    "--kapwa.oidc.name=Elsewhere"));
            all.removeIf(usual -> settings.stream().anyMatch(own -> name(own).equals(name(usual))));
            all.addAll(settings);
            this.context = new SpringApplication(Kapwa.class).run(all.toArray(String[]::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Shared {
        static final RunningSite SITE = start();

        private static RunningSite start() {
            var site = new RunningSite(List.of());
            Runtime.getRuntime().addShutdownHook(new Thread(site::close));
            return site;
        }
    }

    /// The site that tests share; it ends with the test run.
    public static RunningSite shared() {
        return Shared.SITE;
    }

    /// A site of its own with other settings, as `--name=value`; whoever starts it closes it.
    public static RunningSite with(String... settings) {
        return new RunningSite(List.of(settings));
    }

    public String url() {
        return url;
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /// Publishes news as a module would.
    public void tell(Object news) {
        context.publishEvent(news);
    }

    public <T> java.util.Collection<T> beans(Class<T> type) {
        return context.getBeansOfType(type).values();
    }

    public String property(String name) {
        return String.valueOf(context.getEnvironment().getProperty(name));
    }

    /// A new member with an address that no other has.
    public Member member(String name, Role... roles) {
        var email = "person" + PEOPLE.incrementAndGet() + "@example.org";
        return roles.length == 0
                ? bean(Accounts.class).join(Joining.active(email, name, hash.obtain(), "en"))
                : bean(Accounts.class).enrol(email, name, RunningSite.PASSWORD, "en", Set.of(roles));
    }

    /// Somebody who is not signed in.
    public Visitor visitor() {
        return new Visitor(url);
    }

    /// Somebody who comes from a network address of this machine, like 127.0.0.2.
    public Visitor visitorFrom(String address) {
        return new Visitor(url.replace("localhost", "127.0.0.1"), InetAddress.ofLiteral(address));
    }

    public Visitor signedIn(Member member) {
        var visitor = visitor();
        visitor.signIn(member.email(), PASSWORD);
        return visitor;
    }

    @Override
    public void close() {
        context.close();
    }

    private static String name(String setting) {
        return setting.substring(0, setting.indexOf('='));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static Path temporaryHome() throws IOException {
        var homes = Files.createDirectories(Path.of("target", "test-homes"));
        return Files.createTempDirectory(homes, "home").toAbsolutePath();
    }
}
