package org.kapwa.operations;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kapwa.accounts.BreachedPasswords;
import org.kapwa.accounts.Passwords;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.Environment;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.util.unit.DataSize;

/// What the KAPWA_* variables may say. Whoever mistypes one is told which before anything starts, since a site that is
/// open by mistake, or that nobody can sign in to, is worse than one that is down.
final class Settings implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

    private static final Set<String> OF_THE_SCRIPT = Set.of("KAPWA_JAVA_OPTIONS");
    private static final Set<String> MAY_HOLD_SECRETS = Set.of("database.url", "files", "mail.smtp");
    private static final Set<String> LANGUAGES = Set.of("en", "fr", "es", "ar");
    private static final Pattern COLOUR = Pattern.compile("#(?:[0-9a-fA-F]{3,4}|[0-9a-fA-F]{6}|[0-9a-fA-F]{8})|[a-zA-Z]+");
    private static final Pattern HOST_AND_PORT = Pattern.compile("\\S+:\\d{1,5}");
    private static final long LARGEST_MARK = 20_000;
    private static final int LAST_PORT = 65_535;

    /// All passwords that are tried at once may take half of the heap.
    private static final long MOST_KIBIBYTES = Runtime.getRuntime().maxMemory() / 1024 / (2 * Passwords.AT_ONCE);

    /// @param must what the value must be, as the end of a sentence
    private record Rule(String setting, Predicate<String> allows, String must) {}

    private static final List<Rule> RULES = List.of(
            new Rule("port", number(0, LAST_PORT), "must be a number from 0 to 65535"),
            new Rule("database.url", empty().or(startsWith("jdbc:postgresql://")), "must begin with jdbc:postgresql://"),
            new Rule("database.migrate", oneOf("true", "false"), "must be true or false"),
            new Rule("serving", oneOf("true", "false"), "must be true or false"),
            new Rule("files", oneOf("", "disk").or(Settings::isBucket), "must be disk, or begin with s3:// and name a bucket"),
            new Rule("scan", oneOf("off", "prefer", "require"), "must be off, prefer or require"),
            new Rule("clamd", empty().or(Settings::isHostAndPort), "must be host:port"),
            new Rule("quota.member", Settings::isSize, "must be a size like 500MB"),
            new Rule("quota.site", Settings::isSize, "must be a size like 500MB"),
            new Rule("site.name", empty().negate(), "must not be empty"),
            new Rule("site.url", Settings::isSiteAddress, "must be an address that begins with http:// or https:// and has no path"),
            new Rule("site.files-url", empty().or(Settings::isSiteAddress), "must be empty, or an address that begins with http:// or https:// and has no path"),
            new Rule("site.languages", Settings::areLanguages, "must be some of en,fr,es,ar"),
            new Rule("site.mark", empty().or(Settings::isMark), "must be an SVG or PNG file of at most 20 kB"),
            new Rule("site.colours", empty().or(Settings::areColours), "must be two colours like #0b5c5c,#7fd1c7"),
            new Rule("joining.policy", oneOf("open", "approve", "invite"), "must be open, approve or invite"),
            new Rule("signin.links", oneOf("true", "false"), "must be true or false"),
            new Rule("signin.staff-second-factor", oneOf("required", "offered"), "must be required or offered"),
            new Rule("signin.password-kibibytes", number(64, MOST_KIBIBYTES), "must be a number from 64 to "
                    + MOST_KIBIBYTES + ", an eighth of the memory that Java may take (-Xmx in KAPWA_JAVA_OPTIONS)"),
            new Rule("breached-passwords", empty().or(BreachedPasswords::isList),
                    "must be a file that can be read, of SHA-1 hashes in ascending order, one a line"),
            new Rule("oidc.issuer", empty().or(Settings::isWebAddress), "must be an address that begins with https:// or http://"),
            new Rule("trusted-proxies", listOf(Settings::isNetwork), "must be addresses or networks like 10.0.0.0/8"),
            new Rule("limits.factor", number(1, Integer.MAX_VALUE), "must be a number of at least 1"),
            new Rule("logs", empty().or(oneOf("ecs", "gelf", "logstash")), "must be ecs, gelf or logstash, or be empty"),
            new Rule("mail.smtp", empty().or(Settings::isMailServer), "must begin with smtp:// or smtps:// and name a host, with a port up to 65535 if any"),
            new Rule("mail.from", Pattern.compile("[^@\\s]+@[^@\\s]+").asMatchPredicate(), "must be an e-mail address"),
            new Rule("demo", oneOf("true", "false"), "must be true or false"));

    /// Before the log is set up, which breaks off with a trace over a shape that it does not know.
    @Override
    public int getOrder() {
        return LoggingApplicationListener.DEFAULT_ORDER - 1;
    }

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent prepared) {
        var problems = problems(prepared.getEnvironment());
        if (!problems.isEmpty()) {
            throw new CannotStart(
                    String.join("\n", problems), "Mend or unset what is named above; docs/operating.md lists all settings.");
        }
    }

    /// A sentence for each setting that is wrong, and for each variable that is none.
    static List<String> problems(ConfigurableEnvironment environment) {
        var problems = new ArrayList<String>();
        for (var rule : RULES) {
            var value = environment.getProperty("kapwa." + rule.setting, "").strip();
            if (!rule.allows.test(value)) {
                var is = MAY_HOLD_SECRETS.contains(rule.setting) ? " is set" : " is '" + value + "'";
                problems.add(variable("kapwa." + rule.setting) + is + ", but " + rule.must + ".");
            }
        }
        if (!is("off").test(environment.getProperty("kapwa.scan", "")) && isEmpty(environment, "kapwa.clamd")) {
            problems.add("KAPWA_SCAN needs KAPWA_CLAMD, the host:port of the scanner.");
        }
        if (!isEmpty(environment, "kapwa.site.files-url") && isSameHost(environment)) {
            problems.add("KAPWA_SITE_FILES_URL needs a host name other than that of KAPWA_SITE_URL.");
        }
        if (isSecure(environment, "kapwa.site.url") && !isEmpty(environment, "kapwa.site.files-url") && !isSecure(environment, "kapwa.site.files-url")) {
            problems.add("KAPWA_SITE_FILES_URL needs https, as KAPWA_SITE_URL has it.");
        }
        if (!isEmpty(environment, "kapwa.oidc.issuer") && isEmpty(environment, "kapwa.oidc.client-id")) {
            problems.add("KAPWA_OIDC_ISSUER needs KAPWA_OIDC_CLIENT_ID.");
        }
        if (!isEmpty(environment, "kapwa.oidc.client-id") && isEmpty(environment, "kapwa.oidc.issuer")) {
            problems.add("KAPWA_OIDC_CLIENT_ID needs KAPWA_OIDC_ISSUER.");
        }
        var known = known(environment).stream().map(Settings::letters).toList();
        System.getenv().keySet().stream()
                .filter(name -> name.startsWith("KAPWA_") && !OF_THE_SCRIPT.contains(name))
                .filter(name -> !known.contains(letters(name)))
                .map(name -> "There is no setting " + name + ".")
                .forEach(problems::add);
        return problems;
    }

    /// The names of all settings, as application.yaml has them: `kapwa.site.name`.
    static Set<String> known(ConfigurableEnvironment environment) {
        var names = new TreeSet<String>();
        for (var source : environment.getPropertySources()) {
            if (source instanceof EnumerablePropertySource<?> listed && source.getName().contains("application.yaml")) {
                Stream.of(listed.getPropertyNames())
                        .filter(name -> name.startsWith("kapwa."))
                        .map(name -> name.replaceAll("\\[.*", ""))
                        .forEach(names::add);
            }
        }
        return names;
    }

    static String variable(String setting) {
        return setting.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
    }

    private static String letters(String name) {
        return name.replaceAll("[._-]", "").toLowerCase(Locale.ROOT);
    }

    private static boolean isEmpty(Environment environment, String setting) {
        return environment.getProperty(setting, "").isBlank();
    }

    private static Predicate<String> empty() {
        return String::isEmpty;
    }

    private static Predicate<String> is(String value) {
        return value::equalsIgnoreCase;
    }

    private static Predicate<String> oneOf(String... values) {
        return value -> Arrays.stream(values).anyMatch(value::equalsIgnoreCase);
    }

    private static Predicate<String> startsWith(String beginning) {
        return value -> value.startsWith(beginning);
    }

    private static Predicate<String> number(long least, long most) {
        return value -> value.matches("\\d{1,10}") && Long.parseLong(value) >= least && Long.parseLong(value) <= most;
    }

    private static Predicate<String> listOf(Predicate<String> each) {
        return value -> Stream.of(value.split(",")).map(String::strip).filter(empty().negate()).allMatch(each);
    }

    private static boolean areLanguages(String value) {
        return Stream.of(value.split(",", -1)).map(String::strip).allMatch(LANGUAGES::contains);
    }

    private static boolean isSize(String value) {
        try {
            return !DataSize.parse(value).isNegative();
        } catch (IllegalArgumentException no) {
            return false;
        }
    }

    private static boolean isWebAddress(String value) {
        return isAddress(value, "https?");
    }

    /// All links of the site begin at its root.
    private static boolean isSiteAddress(String value) {
        return isWebAddress(value) && value.matches("[^:]+://[^/?#@]+/?");
    }

    /// What is no address is told of by its rule.
    private static boolean isSameHost(Environment environment) {
        var site = environment.getProperty("kapwa.site.url", "");
        var files = environment.getProperty("kapwa.site.files-url", "");
        return isSiteAddress(site)
                && isSiteAddress(files)
                && URI.create(site).getHost().equalsIgnoreCase(URI.create(files).getHost());
    }

    private static boolean isSecure(Environment environment, String setting) {
        return environment.getProperty(setting, "").startsWith("https://");
    }

    private static boolean isBucket(String value) {
        return isAddress(value, "s3");
    }

    private static boolean isMailServer(String value) {
        return isAddress(value, "smtps?");
    }

    private static boolean isAddress(String value, String schemes) {
        try {
            var address = URI.create(value);
            return address.getScheme() != null
                    && address.getScheme().matches(schemes)
                    && address.getHost() != null
                    && address.getPort() <= LAST_PORT;
        } catch (IllegalArgumentException no) {
            return false;
        }
    }

    private static boolean isHostAndPort(String value) {
        return HOST_AND_PORT.matcher(value).matches()
                && number(1, LAST_PORT).test(value.substring(value.lastIndexOf(':') + 1));
    }

    private static boolean isNetwork(String value) {
        try {
            new IpAddressMatcher(value);
            return true;
        } catch (IllegalArgumentException no) {
            return false;
        }
    }

    private static boolean areColours(String value) {
        var colours = value.split(",", -1);
        return colours.length == 2 && Stream.of(colours).map(String::strip).allMatch(COLOUR.asMatchPredicate());
    }

    private static boolean isMark(String value) {
        var file = Path.of(value);
        return value.matches("(?i).*\\.(svg|png)")
                && Files.isReadable(file)
                && file.toFile().length() <= LARGEST_MARK;
    }
}
