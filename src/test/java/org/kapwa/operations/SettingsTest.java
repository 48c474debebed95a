package org.kapwa.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;

class SettingsTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(KAPWA_[A-Z_]+)` \\| (?:`([^`]*)`)? ?\\|");

    private static ConfigurableEnvironment with(Map<String, Object> settings) throws IOException {
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("own", settings));
        new YamlPropertySourceLoader()
                .load("application.yaml", new ClassPathResource("application.yaml"))
                .forEach(environment.getPropertySources()::addLast);
        return environment;
    }

    @Test
    void whatStandsInNoVariableIsFine() throws IOException {
        assertThat(Settings.problems(with(Map.of()))).isEmpty();
    }

    @Test
    void aPasswordIsHardToGuessUnlessTheOperatorSaysOtherwise() throws IOException {
        assertThat(with(Map.of()).getProperty("kapwa.signin.password-kibibytes", Integer.class))
                .isGreaterThanOrEqualTo(19_456);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "kapwa.port | abc", "kapwa.database.url | localhost:5432", "kapwa.files | ftp://x", "kapwa.scan | never",
        "kapwa.scan | require", "kapwa.clamd | here", "kapwa.quota.member | lots", "kapwa.quota.site | -1MB",
        "kapwa.site.url | example.org", "kapwa.site.files-url | files.example.org", "kapwa.site.files-url | https://files.example.org/x", "kapwa.site.languages | en,xx", "kapwa.site.languages | en,", "kapwa.site.mark | /nowhere.svg",
        "kapwa.site.mark | /etc/passwd", "kapwa.site.colours | red", "kapwa.site.colours | red,}body{display:none",
        "kapwa.joining.policy | invited", "kapwa.signin.links | yes", "kapwa.signin.staff-second-factor | no", "kapwa.signin.password-kibibytes | 8",
        "kapwa.oidc.issuer | https://id.example.org", "kapwa.trusted-proxies | 10.0.0.300", "kapwa.limits.factor | 0",
        "kapwa.files | s3://", "kapwa.files | s3:///prefix", "kapwa.site.url | https://example.org/kapwa", "kapwa.site.url | https://example.org:99999",
        "kapwa.site.url | https://example.org?a=b", "kapwa.oidc.client-id | kapwa", "kapwa.mail.smtp | smtp://mail.example.org:65536",
        "kapwa.clamd | clamd:70000", "kapwa.mail.smtp | mail.example.org:25", "kapwa.mail.from | Kapwa", "kapwa.demo | perhaps", "kapwa.logs | xml", "kapwa.breached-passwords | /nowhere", "kapwa.breached-passwords | /etc/passwd"
    })
    void whatCannotBeMeantIsNamed(String setting, String value) throws IOException {
        assertThat(Settings.problems(with(Map.of(setting, value))))
                .first().asString()
                .contains(Settings.variable(setting));
    }

    /// As many as may sign in at once leave the rest of the site half of its memory.
    @Test
    void aPasswordMayNotTakeMoreMemoryThanThereIs() throws IOException {
        var eighth = Runtime.getRuntime().maxMemory() / 1024 / 8;

        assertThat(Settings.problems(with(Map.of("kapwa.signin.password-kibibytes", eighth)))).isEmpty();
        assertThat(Settings.problems(with(Map.of("kapwa.signin.password-kibibytes", eighth + 1))))
                .singleElement().asString()
                .startsWith("KAPWA_SIGNIN_PASSWORD_KIBIBYTES is '" + (eighth + 1) + "', but must be a number from 64 to " + eighth);
    }

    @Test
    void filesHaveAHostThatIsNotTheSites() throws IOException {
        var site = Map.<String, Object>of("kapwa.site.url", "https://example.org", "kapwa.site.files-url", "https://EXAMPLE.org:8443");

        assertThat(Settings.problems(with(site))).containsExactly("KAPWA_SITE_FILES_URL needs a host name other than that of KAPWA_SITE_URL.");
        assertThat(Settings.problems(with(Map.of("kapwa.site.url", "https://example.org", "kapwa.site.files-url", "https://files.example.org")))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"kapwa.mail.smtp, smtp://me:p#ss@host", "kapwa.database.url, postgres://me:p#ss@host/kapwa"})
    void aValueThatMayHoldASecretIsNotRepeated(String setting, String value) throws IOException {
        assertThat(Settings.problems(with(Map.of(setting, value))))
                .hasSize(1)
                .allSatisfy(sentence -> assertThat(sentence).doesNotContain("p#ss"));
    }

    @Test
    void whatIsMeantIsTaken(@TempDir Path folder) throws IOException {
        var mark = Files.writeString(folder.resolve("mark.svg"), "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");

        assertThat(Settings.problems(with(Map.of(
                        "kapwa.site.mark", mark.toString(),
                        "kapwa.site.colours", "#0b5c5c, teal",
                        "kapwa.site.languages", "ar,en",
                        "kapwa.trusted-proxies", "10.0.0.0/8,::1",
                        "kapwa.site.url", "https://example.org:8443/",
                        "kapwa.files", "s3://bucket/prefix?endpoint=https://host:9000&region=name",
                        "kapwa.clamd", "clam_av:3310",
                        "kapwa.mail.smtp", "smtp://me:secret@mail.example.org:587"))))
                .isEmpty();
    }

    @Test
    void theManualListsEverySettingWithItsDefaultAndNoOther() throws IOException {
        var environment = with(Map.of());
        var listed = ROW.matcher(Files.readString(Path.of("docs/operating.md"))).results()
                .collect(Collectors.toMap(row -> row.group(1), row -> row.group(2) == null ? "" : row.group(2)));
        listed.remove("KAPWA_JAVA_OPTIONS");

        assertThat(new TreeSet<>(listed.keySet()))
                .containsExactlyElementsOf(new TreeSet<>(Settings.known(environment).stream()
                        .map(Settings::variable)
                        .toList()));
        for (var setting : Settings.known(environment)) {
            var value = environment.getProperty(setting, "").replace("home/postgres", "HOME/postgres");
            assertThat(listed).containsEntry(Settings.variable(setting), value);
        }
    }
}
