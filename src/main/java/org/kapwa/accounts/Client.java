package org.kapwa.accounts;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.kapwa.web.Reader;

/// A browser and the system it runs on, as members tell their sessions apart: "Firefox on Android". Nothing more of the
/// browser's signature is kept; what is not known is empty.
record Client(String browser, String system) {

    private static final Map<String, String> BROWSERS = ordered(
            "Edg", "Edge",
            "OPR/", "Opera",
            "Opera Mini", "Opera Mini",
            "Opera", "Opera",
            "SamsungBrowser", "Samsung Internet",
            "UCBrowser", "UC Browser",
            "Firefox", "Firefox",
            "FxiOS", "Firefox",
            "CriOS", "Chrome",
            "Chrom", "Chrome",
            "Safari", "Safari",
            "w3m", "w3m",
            "Links", "Links",
            "Lynx", "Lynx");
    private static final Map<String, String> SYSTEMS = ordered(
            "KAIOS", "KaiOS",
            "Android", "Android",
            "iPhone", "iPhone",
            "iPad", "iPad",
            "Windows", "Windows",
            "CrOS", "ChromeOS",
            "Mac OS X", "macOS",
            "Linux", "Linux");

    static Client of(HttpServletRequest request) {
        var agent = request.getHeader("User-Agent");
        return of(agent == null ? "" : agent);
    }

    static Client of(String agent) {
        return new Client(first(BROWSERS, agent), first(SYSTEMS, agent));
    }

    String words(Reader reader) {
        if (browser.isEmpty() && system.isEmpty()) {
            return reader.say("accounts.client.unknown");
        }
        return browser.isEmpty() || system.isEmpty() ? browser + system : reader.say("accounts.client", browser, system);
    }

    private static String first(Map<String, String> names, String agent) {
        return names.entrySet().stream()
                .filter(name -> agent.contains(name.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    private static Map<String, String> ordered(String... marksAndNames) {
        var names = new LinkedHashMap<String, String>();
        for (var i = 0; i < marksAndNames.length; i += 2) {
            names.put(marksAndNames[i], marksAndNames[i + 1]);
        }
        return names;
    }
}
